import type { AppointmentState } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { ErasureBlocked } from './own-data.errors';
import { PERSONAL_TABLES } from './personal-tables';
import { removeRows } from './remove-rows';

/** A number is this person's at the hospital, or may be. */
const OPEN_STATES: readonly AppointmentState[] = ['holding', 'held', 'confirming', 'booked', 'cancelling', 'arrived'];

/** Forgets people. */
@Injectable()
export class Erasures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** All or nothing, in one transaction. @throws ErasureBlocked while a number is theirs from today on */
  erase(personId: string, accountId: string): Promise<string> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      // Whoever adds or books for the person at this moment waits here, or we wait for them.
      await tx.row('SELECT id FROM person WHERE id = ? FOR UPDATE', [personId]);
      const open = await tx.row(
        'SELECT 1 FROM appointment WHERE person_id = ? AND state IN (?) AND visit_date >= ? LIMIT 1',
        [personId, OPEN_STATES, localDateOf(now)],
      );
      if (open) throw new ErasureBlocked();
      for (const { name, key, personColumn, onErasure } of PERSONAL_TABLES) {
        if (onErasure === 'remove') await removeRows(tx, name, key, personColumn, personId);
      }
      const id = this.ids.next();
      await tx.change("INSERT INTO erasure (id, account_id, state, created_at, done_at) VALUES (?, ?, 'done', ?, ?)", [
        id,
        accountId,
        now,
        now,
      ]);
      return id;
    });
  }
}
