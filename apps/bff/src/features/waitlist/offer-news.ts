import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database';
import { type AppointmentMove, AppointmentMoves } from '../appointments/appointment-moves';
import type { AppointmentRow } from '../appointments/appointment-row';
import { offered, outdatedBy, passed, withdrawn } from './waitlist-facts';
import type { WaitlistColumns } from './waitlist-row';
import { WaitlistStore } from './waitlist.store';
import { WaitlistTelling } from './waitlist-telling';

/** What the moves of a hold mean for the one in line to whom it is offered; within the transaction of the move. */
@Injectable()
export class OfferNews {
  constructor(
    private readonly entries: WaitlistStore,
    private readonly telling: WaitlistTelling,
    moves: AppointmentMoves,
  ) {
    moves.listen((tx, move) => this.#heard(tx, move));
  }

  async #heard(tx: Tx, { step, before, after }: AppointmentMove): Promise<void> {
    if (after.waitlistId === null || before === null) return;
    const entry = await this.entries.locked(tx, after.waitlistId);
    // Another hold has taken its place, or nobody stands there any more.
    if (entry?.active !== 1 || entry.holdId !== after.id) return;
    switch (step) {
      case 'held':
        return this.#stands(tx, entry, after);
      case 'booked':
        return this.entries.move(tx, entry, 'taken', { dueAt: null });
      case 'refused':
        return this.#lost(tx, entry, after);
      case 'released':
      case 'expired':
        // What the hospital never confirmed was never theirs to pass.
        return before.state === 'holding' ? this.#lost(tx, entry, after) : this.#passed(tx, entry, after, step);
    }
  }

  /** Only what the hospital holds is offered; a renewed hold goes on with the same offer. */
  async #stands(tx: Tx, entry: WaitlistColumns, hold: AppointmentRow): Promise<void> {
    if (entry.state !== 'waiting') return;
    await this.entries.move(tx, entry, 'offered', { offerEndsAt: hold.holdExpiresAt });
    const { id, startTime, holdExpiresAt: endsAt } = hold;
    await this.telling.tell(tx, entry, offered(entry, { id, startTime, endsAt }));
  }

  async #passed(tx: Tx, entry: WaitlistColumns, hold: AppointmentRow, how: 'released' | 'expired'): Promise<void> {
    await this.entries.move(tx, entry, 'passed', { dueAt: null });
    await this.telling.withdraw(tx, entry, outdatedBy(entry, hold.id));
    if (how === 'expired') await this.telling.tell(tx, entry, passed(entry, hold));
  }

  /** Through no fault of theirs: they stand where they stood. */
  async #lost(tx: Tx, entry: WaitlistColumns, hold: AppointmentRow): Promise<void> {
    const changes = { holdId: null, offerEndsAt: null, dueAt: null };
    if (entry.state === 'waiting') return this.entries.change(tx, entry, changes);
    await this.entries.move(tx, entry, 'waiting', changes);
    await this.telling.withdraw(tx, entry, outdatedBy(entry, hold.id));
    await this.telling.tell(tx, entry, withdrawn(entry, hold));
  }
}
