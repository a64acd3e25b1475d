import { Database } from '../../database/database';
import { type AppointmentRow, insertOf } from '../../features/appointments/appointment-row';
import { NumberTaken } from '../../features/appointments/appointments.errors';
import { AppointmentStore, type Verify } from '../../features/appointments/appointments.store';

/** How a number must not be claimed: look whether somebody has it, then add. Kept to show that the histories notice. */
export class NaiveStore extends AppointmentStore {
  readonly #database: Database;

  constructor(...parts: ConstructorParameters<typeof AppointmentStore>) {
    super(...parts);
    [this.#database] = parts;
  }

  override async claim(row: AppointmentRow, verify: Verify): Promise<void> {
    await this.#database.transaction(async (tx) => {
      verify(await this.ofDay(row.personId, row.hospitalId, row.visitDate, tx), []);
      const number = [row.hospitalId, row.sessionId, row.numberId];
      const where = 'hospital_id = ? AND session_id = ? AND number_id = ?';
      if (await tx.row(`SELECT 1 FROM number_claim WHERE ${where}`, number)) throw new NumberTaken();
      await tx.change(
        'INSERT INTO number_claim (hospital_id, session_id, number_id, appointment_id) VALUES (?, ?, ?, ?)',
        [...number, row.id],
      );
      const { sql, values } = insertOf(row);
      await tx.change(sql, values);
    });
  }
}

/** The naive claim has no key to protect it. */
export const dropTheKey = (database: Database): Promise<number> =>
  database.change('ALTER TABLE number_claim DROP PRIMARY KEY, ADD PRIMARY KEY (appointment_id)');
