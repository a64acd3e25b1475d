import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { type KeptAppealState, mayMove } from './appeal-states';

const REASON = 'appeal.reason';
const MOST_LISTED = 100;

export interface AppealRow {
  id: string;
  appointmentId: string;
  personId: string;
  hospitalId: string;
  state: KeptAppealState;
  answer: string | null;
}

export interface WaitingAppeal {
  id: string;
  appointmentId: string;
  personId: string;
  reason: string;
  filedAt: Date;
}

/** Where appeals are kept; every decision goes through `decide`. */
@Injectable()
export class AppealStore {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async file(tx: Tx, appeal: { appointmentId: string; personId: string; hospitalId: string; reason: string }) {
    await tx.change(
      `INSERT INTO appeal (id, appointment_id, person_id, hospital_id, state, reason_sealed, filed_at)
       VALUES (?, ?, ?, ?, 'waiting', ?, ?)`,
      [
        ...[this.ids.next(), appeal.appointmentId, appeal.personId, appeal.hospitalId],
        ...[this.fields.seal(REASON, appeal.reason), this.clock.now()],
      ],
    );
  }

  byId(id: string): Promise<AppealRow | null> {
    return this.database.row<AppealRow>(
      `SELECT id, appointment_id AS appointmentId, person_id AS personId, hospital_id AS hospitalId, state, answer
         FROM appeal WHERE id = ?`,
      [id],
    );
  }

  /** The oldest first. */
  async waiting(hospitalId: string): Promise<WaitingAppeal[]> {
    const rows = await this.database.rows<Omit<WaitingAppeal, 'reason'> & { reasonSealed: Buffer }>(
      `SELECT id, appointment_id AS appointmentId, person_id AS personId, reason_sealed AS reasonSealed,
              filed_at AS filedAt
         FROM appeal WHERE hospital_id = ? AND state = 'waiting' ORDER BY filed_at, id LIMIT ?`,
      [hospitalId, MOST_LISTED],
    );
    return rows.map(({ reasonSealed, ...row }) => ({ ...row, reason: this.fields.open(REASON, reasonSealed) }));
  }

  /** False when it is no longer as seen. */
  async decide(tx: Tx, seen: Pick<AppealRow, 'id' | 'state'>, to: KeptAppealState, answer: string | null) {
    if (!mayMove(seen.state, to)) throw new RangeError(`an appeal cannot move from ${seen.state} to ${to}`);
    const decided = await tx.change(
      'UPDATE appeal SET state = ?, answer = ?, decided_at = ? WHERE id = ? AND state = ?',
      [to, answer, this.clock.now(), seen.id, seen.state],
    );
    return decided === 1;
  }

  ofAppointment(tx: Tx, appointmentId: string): Promise<Pick<AppealRow, 'id' | 'state'> | null> {
    return tx.row('SELECT id, state FROM appeal WHERE appointment_id = ?', [appointmentId]);
  }
}
