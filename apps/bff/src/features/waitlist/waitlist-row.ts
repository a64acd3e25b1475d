import type { AppointmentState, WaitlistState } from '@kangqiao/contracts';
import { rowsOf } from '../../database/rows-of';
import { KEPT_SESSION_COLUMNS, type KeptSession } from '../appointments/kept-session';

/** One in line, as it is kept; see waitlist-entry.entity.ts. Ids of the hospital are the hospital's own. */
export interface WaitlistColumns extends KeptSession {
  id: string;
  version: number;
  state: WaitlistState;
  active: 1 | null;
  accountId: string;
  personId: string;
  fileId: string;
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

const COLUMNS: Readonly<Record<keyof WaitlistColumns, string>> = {
  ...KEPT_SESSION_COLUMNS,
  id: 'id',
  version: 'version',
  state: 'state',
  active: 'active',
  accountId: 'account_id',
  personId: 'person_id',
  fileId: 'file_id',
  place: 'place',
  holdId: 'hold_id',
  offerEndsAt: 'offer_ends_at',
  dueAt: 'due_at',
  reason: 'reason',
  joinedAt: 'joined_at',
  stateSince: 'state_since',
};

/** For statements over whole rows, read from `waitlist_entry e`. */
export const { SELECTED, insertOf, assignmentsOf } = rowsOf<WaitlistColumns>('waitlist_entry', 'e', COLUMNS);

/** A SELECT of whole rows; a WHERE about `e` follows. */
export const SELECT_ROWS = `SELECT ${SELECTED}, h.state AS holdState, h.start_time AS startTime, h.end_time AS endTime
  FROM waitlist_entry e LEFT JOIN appointment h ON h.id = e.hold_id`;
