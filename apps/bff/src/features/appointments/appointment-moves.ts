import type { AppointmentStepKind } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database';
import type { AppointmentRow } from './appointment-row';

/** What happened to an appointment: it moved to another state, or something of it changed within its state. */
export interface AppointmentMove {
  /** The new state, or what changed. */
  step: AppointmentStepKind;
  /** Null where it was made just now. */
  before: AppointmentRow | null;
  after: AppointmentRow;
  /** What the timeline says besides; the reason, where it is new, unless told. */
  note?: string;
}

/** Runs inside the transaction of the move, so nothing but SQL may happen in it; what it throws undoes the move. */
type Listener = (tx: Tx, move: AppointmentMove) => Promise<void>;

/** Where those listen for whom a move means more than itself: the timeline, what residents are told, who waits. */
@Injectable()
export class AppointmentMoves {
  readonly #listeners: Listener[] = [];

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** One after the other, in the order in which they began to listen. */
  async tell(tx: Tx, move: AppointmentMove): Promise<void> {
    for (const listener of this.#listeners) await listener(tx, move);
  }
}
