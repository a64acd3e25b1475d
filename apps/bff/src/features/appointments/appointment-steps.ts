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
const noteOf = ({ step, before, after }: AppointmentMove): string | null => {
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
    moves.listen((tx, move) => this.add(tx, move, noteOf(move)));
  }

  async add(tx: Tx, { step, after }: AppointmentMove, note: string | null): Promise<void> {
    await tx.change(
      'INSERT INTO appointment_step (appointment_id, version, person_id, kind, note, at) VALUES (?, ?, ?, ?, ?, ?)',
      [after.id, after.version, after.personId, step, note, this.clock.now()],
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
