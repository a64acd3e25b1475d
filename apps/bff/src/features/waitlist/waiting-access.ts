import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { PERSON_COLUMNS } from '../../platform/access/active-person';
import { decide } from '../../platform/access/decide';
import { LINK_COLUMNS, type LinkRow, toSnapshot } from '../../platform/access/link-snapshot';
import { Clock } from '../../platform/clock';
import type { WaitlistColumns } from './waitlist-row';

/** Whether who joined a line may still book for the person when a number comes, long after any request. */
@Injectable()
export class WaitingAccess {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async mayBook({ accountId, personId }: Pick<WaitlistColumns, 'accountId' | 'personId'>): Promise<boolean> {
    const row = await this.database.row<LinkRow>(
      `SELECT ${PERSON_COLUMNS}, ${LINK_COLUMNS} FROM family_link l JOIN person p ON p.id = l.person_id
        WHERE l.account_id = ? AND l.person_id = ?`,
      [accountId, personId],
    );
    const link = row && toSnapshot(row);
    return decide(link, 'book', this.clock.now(), link?.consents ?? []).kind === 'allowed';
  }
}
