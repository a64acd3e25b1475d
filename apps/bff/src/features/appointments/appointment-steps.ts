import type { AppointmentStepKind } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { type AppointmentMove, AppointmentMoves } from './appointment-moves';

export interface AppointmentStepRow {
  kind: AppointmentStepKind;
  note: string | null;
  at: Date;
}

/** What a step says besides its kind. */
const noteOf = ({ step, before, after, note }: AppointmentMove): string | null => {
  if (note !== undefined) return note;
  if (step === 'substituted') return after.substitute;
  return after.reason === before?.reason ? null : after.reason;
};

/** The timeline of every appointment: each move leaves a line, in its own transaction. */
@Injectable()
export class AppointmentSteps {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    moves: AppointmentMoves,
  ) {
    moves.listen((tx, move) => this.#add(tx, move));
  }

  async #add(tx: Tx, move: AppointmentMove): Promise<void> {
    const { step, after } = move;
    await tx.change(
      'INSERT INTO appointment_step (appointment_id, version, person_id, kind, note, at) VALUES (?, ?, ?, ?, ?, ?)',
      [after.id, after.version, after.personId, step, noteOf(move), this.clock.now()],
    );
  }

  /** In the order in which it happened. */
  of(appointmentId: string): Promise<AppointmentStepRow[]> {
    return this.database.rows<AppointmentStepRow>(
      'SELECT kind, note, at FROM appointment_step WHERE appointment_id = ? ORDER BY version',
      [appointmentId],
    );
  }
}
