import type { AppointmentState, Period, WaitlistState } from '@kangqiao/contracts';
import type { SqlValue } from '../../database/database';

/** One in line, as it is kept; see waitlist-entry.entity.ts. Ids of the hospital are the hospital's own. */
export interface WaitlistColumns {
  id: string;
  version: number;
  state: WaitlistState;
  active: 1 | null;
  accountId: string;
  personId: string;
  hospitalId: string;
  hospitalName: string;
  fileId: string;
  sessionId: string;
  departmentId: string;
  departmentName: string;
  doctorId: string | null;
  doctorName: string | null;
  doctorTitle: string | null;
  visitDate: string;
  period: Period;
  feeFen: number;
  place: number;
  holdId: string | null;
  offerEndsAt: Date | null;
  dueAt: Date | null;
  reason: string | null;
  joinedAt: Date;
  stateSince: Date;
}

/** With the hold of the number that is offered; null where there is none. */
export interface WaitlistRow extends WaitlistColumns {
  holdState: AppointmentState | null;
  startTime: string | null;
  endTime: string | null;
}

const COLUMNS: Record<keyof WaitlistColumns, string> = {
  id: 'id',
  version: 'version',
  state: 'state',
  active: 'active',
  accountId: 'account_id',
  personId: 'person_id',
  hospitalId: 'hospital_id',
  hospitalName: 'hospital_name',
  fileId: 'file_id',
  sessionId: 'session_id',
  departmentId: 'department_id',
  departmentName: 'department_name',
  doctorId: 'doctor_id',
  doctorName: 'doctor_name',
  doctorTitle: 'doctor_title',
  visitDate: 'visit_date',
  period: 'period',
  feeFen: 'fee_fen',
  place: 'place',
  holdId: 'hold_id',
  offerEndsAt: 'offer_ends_at',
  dueAt: 'due_at',
  reason: 'reason',
  joinedAt: 'joined_at',
  stateSince: 'state_since',
};

const entries = (fields: Partial<WaitlistColumns>) => Object.entries(fields) as [keyof WaitlistColumns, SqlValue][];

/** The columns of a row for a SELECT from `waitlist_entry e`. */
export const SELECTED = Object.entries(COLUMNS)
  .map(([field, column]) => `e.${column} AS ${field}`)
  .join(', ');

/** A SELECT of whole rows; a WHERE about `e` follows. */
export const SELECT_ROWS = `SELECT ${SELECTED}, h.state AS holdState, h.start_time AS startTime, h.end_time AS endTime
  FROM waitlist_entry e LEFT JOIN appointment h ON h.id = e.hold_id`;

/** An INSERT of a whole row. */
export const insertOf = (row: WaitlistColumns): { sql: string; values: SqlValue[] } => {
  const fields = entries(row);
  return {
    sql: `INSERT INTO waitlist_entry (${fields.map(([field]) => COLUMNS[field]).join(', ')}) VALUES (${fields.map(() => '?').join(', ')})`,
    values: fields.map(([, value]) => value),
  };
};

/** The SET part of an UPDATE. */
export const assignmentsOf = (changes: Partial<WaitlistColumns>): { sql: string; values: SqlValue[] } => {
  const fields = entries(changes);
  return {
    sql: fields.map(([field]) => `${COLUMNS[field]} = ?`).join(', '),
    values: fields.map(([, value]) => value),
  };
};
