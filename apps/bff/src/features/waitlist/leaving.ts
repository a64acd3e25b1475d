import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { ended } from './waitlist-facts';
import type { WaitlistRow } from './waitlist-row';
import { ChangedMeanwhile, WaitlistStore } from './waitlist.store';
import { WaitlistTelling } from './waitlist-telling';

/** How a place in line comes to an end without a number. */
@Injectable()
export class Leaving {
  constructor(
    private readonly database: Database,
    private readonly entries: WaitlistStore,
    private readonly telling: WaitlistTelling,
  ) {}

  /** Nothing can come of it; whoever stands there is told why. It may have changed meanwhile, and then it stands. */
  async end(entry: WaitlistRow, reason: string): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        await this.entries.move(tx, entry, 'ended', { reason: reason.slice(0, 200), dueAt: null });
        await this.telling.tell(tx, entry, ended(entry, reason));
      });
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
    }
  }

  /** As the resident wishes. @throws ChangedMeanwhile */
  leave(entry: WaitlistRow): Promise<void> {
    return this.database.transaction((tx) => this.entries.move(tx, entry, 'left', { dueAt: null }));
  }
}
