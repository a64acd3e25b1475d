import type { AppealState, AppointmentState, Period } from '@kangqiao/contracts';
import type { SqlValue } from '../../database/database';

/** An appointment as it is kept. Ids of the hospital are the hospital's own. */
export interface AppointmentRow {
  id: string;
  version: number;
  state: AppointmentState;
  accountId: string;
  personId: string;
  hospitalId: string;
  hospitalName: string;
  fileId: string;
  sessionId: string;
  sessionTotal: number | null;
  sessionRemaining: number | null;
  departmentId: string;
  departmentName: string;
  doctorId: string | null;
  doctorName: string | null;
  doctorTitle: string | null;
  visitDate: string;
  period: Period;
  numberId: string;
  startTime: string;
  endTime: string;
  feeFen: number;
  holdExpiresAt: Date;
  bookedAt: Date | null;
  visitNo: string | null;
  queueNo: string | null;
  place: string | null;
  bring: string | null;
  reason: string | null;
  stateSince: Date;
  lookedAt: Date | null;
  dueAt: Date | null;
  attempts: number;
  createdAt: Date;
  substitute: string | null;
  substitutedAt: Date | null;
  substituteKept: number;
  replacesId: string | null;
  successorId: string | null;
  appeal: AppealState | null;
  waitlistId: string | null;
}

const COLUMNS: Record<keyof AppointmentRow, string> = {
  id: 'id',
  version: 'version',
  state: 'state',
  accountId: 'account_id',
  personId: 'person_id',
  hospitalId: 'hospital_id',
  hospitalName: 'hospital_name',
  fileId: 'file_id',
  sessionId: 'session_id',
  sessionTotal: 'session_total',
  sessionRemaining: 'session_remaining',
  departmentId: 'department_id',
  departmentName: 'department_name',
  doctorId: 'doctor_id',
  doctorName: 'doctor_name',
  doctorTitle: 'doctor_title',
  visitDate: 'visit_date',
  period: 'period',
  numberId: 'number_id',
  startTime: 'start_time',
  endTime: 'end_time',
  feeFen: 'fee_fen',
  holdExpiresAt: 'hold_expires_at',
  bookedAt: 'booked_at',
  visitNo: 'visit_no',
  queueNo: 'queue_no',
  place: 'place',
  bring: 'bring',
  reason: 'reason',
  stateSince: 'state_since',
  lookedAt: 'looked_at',
  dueAt: 'due_at',
  attempts: 'attempts',
  createdAt: 'created_at',
  substitute: 'substitute',
  substitutedAt: 'substituted_at',
  substituteKept: 'substitute_kept',
  replacesId: 'replaces_id',
  successorId: 'successor_id',
  appeal: 'appeal',
  waitlistId: 'waitlist_id',
};

const entries = (fields: Partial<AppointmentRow>) => Object.entries(fields) as [keyof AppointmentRow, SqlValue][];

/** The columns of a row for a SELECT from `appointment a`. */
export const SELECTED = Object.entries(COLUMNS)
  .map(([field, column]) => `a.${column} AS ${field}`)
  .join(', ');

/** An INSERT of a whole row. */
export const insertOf = (row: AppointmentRow): { sql: string; values: SqlValue[] } => {
  const fields = entries(row);
  return {
    sql: `INSERT INTO appointment (${fields.map(([field]) => COLUMNS[field]).join(', ')}) VALUES (${fields.map(() => '?').join(', ')})`,
    values: fields.map(([, value]) => value),
  };
};

/** The SET part of an UPDATE. */
export const assignmentsOf = (changes: Partial<AppointmentRow>): { sql: string; values: SqlValue[] } => {
  const fields = entries(changes);
  return {
    sql: fields.map(([field]) => `${COLUMNS[field]} = ?`).join(', '),
    values: fields.map(([, value]) => value),
  };
};
