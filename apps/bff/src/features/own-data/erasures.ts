import type { AppointmentState } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { CardEndings } from '../card/card-endings';
import { ErasureBlocked, ErasureNotFound } from './own-data.errors';
import { PERSONAL_TABLES } from './personal-tables';
import { removeRows } from './remove-rows';

/** A number is this person's at the hospital, or may be. */
const OPEN_STATES: readonly AppointmentState[] = ['holding', 'held', 'confirming', 'booked', 'cancelling', 'arrived'];

/** What became of a wish to be forgotten. */
export interface ErasureState {
  id: string;
  askedAt: Date;
  /** The card's issuer is still to be told; everything here is gone. */
  isUnderWay: boolean;
}

/** Forgets people. */
@Injectable()
export class Erasures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly cards: CardEndings,
  ) {}

  /** All or nothing, in one transaction. @throws ErasureBlocked while a number is theirs from today on */
  async erase(personId: string, accountId: string): Promise<ErasureState> {
    const now = this.clock.now();
    const id = await this.database.transaction(async (tx) => {
      // Whoever adds or books for the person at this moment waits here, or we wait for them.
      await tx.row('SELECT id FROM person WHERE id = ? FOR UPDATE', [personId]);
      const open = await tx.row(
        'SELECT 1 FROM appointment WHERE person_id = ? AND state IN (?) AND visit_date >= ? LIMIT 1',
        [personId, OPEN_STATES, localDateOf(now)],
      );
      if (open) throw new ErasureBlocked();
      const cardEndingId = await this.cards.queue(tx, personId);
      for (const { name, key, personColumn, onErasure } of PERSONAL_TABLES) {
        if (onErasure === 'remove') await removeRows(tx, name, key, personColumn, personId);
      }
      const erasureId = this.ids.next();
      await tx.change('INSERT INTO erasure (id, account_id, card_ending_id, created_at) VALUES (?, ?, ?, ?)', [
        erasureId,
        accountId,
        cardEndingId,
        now,
      ]);
      return erasureId;
    });
    return this.of(id, accountId);
  }

  /** @throws ErasureNotFound, for somebody else's too */
  async of(id: string, accountId: string): Promise<ErasureState> {
    const row = await this.database.row<{ cardEndingId: string | null; askedAt: Date }>(
      'SELECT card_ending_id AS cardEndingId, created_at AS askedAt FROM erasure WHERE id = ? AND account_id = ?',
      [id, accountId],
    );
    if (!row) throw new ErasureNotFound();
    const isUnderWay = row.cardEndingId !== null && (await this.cards.isUnderWay(row.cardEndingId));
    return { id, askedAt: row.askedAt, isUnderWay };
  }
}
