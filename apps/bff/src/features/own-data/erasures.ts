import type { AppointmentState } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { ErasureBlocked } from './own-data.errors';
import { PERSONAL_TABLES, type PersonalTable } from './personal-tables';

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
      for (const table of PERSONAL_TABLES) if (table.onErasure === 'remove') await this.#remove(tx, table, personId);
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

  /** By primary key: a DELETE over a span that is empty would lock it against everybody. */
  async #remove(tx: Tx, { name, key, personColumn }: PersonalTable, personId: string): Promise<void> {
    const rows = await tx.rows<Record<string, SqlValue>>(
      `SELECT ${key.join(', ')} FROM ${name} WHERE ${personColumn} = ?`,
      [personId],
    );
    for (const row of rows) {
      await tx.change(
        `DELETE FROM ${name} WHERE ${key.map((column) => `${column} = ?`).join(' AND ')}`,
        key.map((column) => row[column] ?? null),
      );
    }
  }
}
