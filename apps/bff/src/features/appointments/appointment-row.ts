import type { AppealState, AppointmentState } from '@kangqiao/contracts';
import { rowsOf } from '../../database/rows-of';
import { KEPT_SESSION_COLUMNS, type KeptSession } from './kept-session';

/** An appointment as it is kept. Ids of the hospital are the hospital's own. */
export interface AppointmentRow extends KeptSession {
  id: string;
  version: number;
  state: AppointmentState;
  accountId: string;
  personId: string;
  fileId: string;
  sessionTotal: number | null;
  sessionRemaining: number | null;
  numberId: string;
  startTime: string;
  endTime: string;
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

const COLUMNS: Readonly<Record<keyof AppointmentRow, string>> = {
  ...KEPT_SESSION_COLUMNS,
  id: 'id',
  version: 'version',
  state: 'state',
  accountId: 'account_id',
  personId: 'person_id',
  fileId: 'file_id',
  sessionTotal: 'session_total',
  sessionRemaining: 'session_remaining',
  numberId: 'number_id',
  startTime: 'start_time',
  endTime: 'end_time',
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

/** For statements over whole rows, read from `appointment a`. */
export const { SELECTED, insertOf, assignmentsOf } = rowsOf<AppointmentRow>('appointment', 'a', COLUMNS);
