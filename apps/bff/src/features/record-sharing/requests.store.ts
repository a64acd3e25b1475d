import type { RecordRequestScope, RecordRequestState } from '@kangqiao/contracts';
import { readExactJson, writeExactJson } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { mayMove, type RequestTerms } from './request-state';
import { type Giver, requireStillGiving } from './sharing-rights';

const CONTENT = 'record_request.content';

export interface StoredRequest extends RequestTerms {
  id: string;
  personId: string;
  hospitalId: string;
  hospitalName: string;
  appointmentId: string | null;
  department: string;
  doctorName: string;
  scope: RecordRequestScope;
  askedAt: Date;
  readings: number;
}

type Row = Omit<StoredRequest, 'visitOver'> & { visitOver: number };

/** A booking that is over, or that is not there any more, ends what was allowed for it. */
const VISIT_OVER = "r.appointment_id IS NOT NULL AND COALESCE(a.state NOT IN ('booked', 'arrived'), 1)";
const SELECT = `
  SELECT r.id, r.person_id AS personId, r.hospital_id AS hospitalId, r.hospital_name AS hospitalName,
         r.appointment_id AS appointmentId, r.department, r.doctor_name AS doctorName, r.scope, r.state,
         r.asked_at AS askedAt, r.until, r.readings,
         ${VISIT_OVER} AS visitOver
    FROM record_request r LEFT JOIN appointment a ON a.id = r.appointment_id`;

@Injectable()
export class RequestsStore {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
  ) {}

  async add(tx: Tx, request: Omit<StoredRequest, 'visitOver' | 'readings'>): Promise<void> {
    const { id, personId, hospitalId, hospitalName, appointmentId, department, doctorName, scope, state } = request;
    await tx.change(
      `INSERT INTO record_request
         (id, person_id, hospital_id, hospital_name, appointment_id, department, doctor_name, scope, state, asked_at, until)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[id, personId, hospitalId, hospitalName, appointmentId, department, doctorName, scope, state],
        ...[request.askedAt, request.until],
      ],
    );
  }

  async ofPerson(personId: string, since: Date): Promise<StoredRequest[]> {
    const rows = await this.database.rows<Row>(
      `${SELECT} WHERE r.person_id = ? AND r.asked_at > ? ORDER BY r.asked_at DESC, r.id LIMIT 100`,
      [personId, since],
    );
    return rows.map(toStored);
  }

  async one(id: string): Promise<StoredRequest | null> {
    const row = await this.database.row<Row>(`${SELECT} WHERE r.id = ?`, [id]);
    return row && toStored(row);
  }

  /** Null unless it may be read now. */
  async content(id: string): Promise<object | null> {
    const row = await this.database.row<{ contentSealed: Buffer | null }>(
      'SELECT content_sealed AS contentSealed FROM record_request WHERE id = ?',
      [id],
    );
    return row?.contentSealed ? (readExactJson(this.fields.open(CONTENT, row.contentSealed)) as object) : null;
  }

  /** False = it was not pending any more. @throws AppError PERSON_NOT_FOUND when the giver lost the right in the meantime */
  async allow(
    id: string,
    change: { scope: RecordRequestScope; until: Date; content: object },
    now: Date,
    giver: Giver,
  ): Promise<boolean> {
    const { scope, until, content } = change;
    const sealed = this.fields.seal(CONTENT, writeExactJson(content));
    const changed = await this.database.transaction(async (tx) => {
      await requireStillGiving(tx, giver);
      return tx.change(
        `UPDATE record_request SET state = 'allowed', scope = ?, until = ?, content_sealed = ?
          WHERE id = ? AND state = 'pending' AND until > ?`,
        [scope, until, sealed, id, now],
      );
    });
    return changed > 0;
  }

  /** Every way out but `allow`; what could be read is forgotten. False = it was not in that state any more. */
  async leave(id: string, from: RecordRequestState, to: RecordRequestState): Promise<boolean> {
    if (!mayMove(from, to)) return false;
    const changed = await this.database.change(
      'UPDATE record_request SET state = ?, content_sealed = NULL WHERE id = ? AND state = ?',
      [to, id, from],
    );
    return changed > 0;
  }

  /** Counts a reading; false = it ended in the meantime. */
  async countReading(id: string, now: Date): Promise<boolean> {
    const changed = await this.database.change(
      "UPDATE record_request SET readings = readings + 1 WHERE id = ? AND state = 'allowed' AND until > ?",
      [id, now],
    );
    return changed > 0;
  }

  /** Those whose time or visit is over, and those of long ago. */
  async tidy(now: Date, forgetBefore: Date): Promise<void> {
    const over = await this.database.rows<{ id: string; state: RecordRequestState }>(
      "SELECT id, state FROM record_request WHERE until <= ? AND state IN ('pending', 'allowed') LIMIT 1000",
      [now],
    );
    for (const { id, state } of over) await this.leave(id, state, state === 'pending' ? 'lapsed' : 'ended');
    const left = await this.database.rows<{ id: string }>(
      `SELECT r.id FROM record_request r LEFT JOIN appointment a ON a.id = r.appointment_id
        WHERE r.until > ? AND r.state = 'allowed' AND ${VISIT_OVER} LIMIT 1000`,
      [now],
    );
    for (const { id } of left) await this.leave(id, 'allowed', 'ended');
    const old = await this.database.rows<{ id: string }>('SELECT id FROM record_request WHERE until <= ? LIMIT 1000', [
      forgetBefore,
    ]);
    for (const { id } of old) await this.database.change('DELETE FROM record_request WHERE id = ?', [id]);
  }
}

const toStored = ({ visitOver, ...row }: Row): StoredRequest => ({ ...row, visitOver: visitOver === 1 });
