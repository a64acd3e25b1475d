import type { AppointmentState } from '@kangqiao/contracts';
import { instantOf } from '@kangqiao/domain';
import type { BookingState } from '@kangqiao/his-port';
import { UNKNOWN_STATES } from '../appointments/appointment-states';
import { PATIENCE_MS } from '../appointments/follow-up.policy';

/** How the hospital's list can differ from ours. */
export const DIFFERENCES = [
  /** We do not know the outcome; the list may tell it. */
  'unknown',
  /** Something happened at the hospital that we have not heard of: cancelled, stopped, arrived. */
  'changed',
  /** Given up, refused or cancelled here, and yet the hospital keeps it: it is given back there. */
  'unwanted',
  /** Booked here, and the hospital has nothing: nobody would wait for the patient. */
  'missing',
  /** Stopped here, and the hospital keeps it: a person has to look. */
  'kept',
  /** The hospital lists a reference that is none of ours: a person has to look; nothing is invented. */
  'foreign',
] as const;
export type Difference = (typeof DIFFERENCES)[number];

interface Compared {
  state: AppointmentState;
  stateSince: Date;
  visitDate: string;
  startTime: string;
}

const GIVEN_UP: readonly AppointmentState[] = ['released', 'expired', 'refused', 'cancelled'];
const STOPPED: readonly AppointmentState[] = ['stopped', 'rebooked'];
const WATCHED: readonly AppointmentState[] = ['booked', 'arrived', 'missed'];

/** What a list as it was at `listedAt` means for one of our appointments; null = they agree, or it is too early to say. */
export function differenceOf(row: Compared, told: BookingState | null, listedAt: Date): Difference | null {
  if (UNKNOWN_STATES.includes(row.state)) return 'unknown';
  // What moved shortly before the list was made may not be in it yet.
  if (listedAt.getTime() - row.stateSince.getTime() < PATIENCE_MS) return null;
  const isKept = told === 'held' || told === 'booked';
  if (GIVEN_UP.includes(row.state)) return isKept ? 'unwanted' : null;
  if (STOPPED.includes(row.state)) return isKept ? 'kept' : null;
  if (!WATCHED.includes(row.state) || told === row.state) return null;
  if (told === null) {
    // Of days that are over, a hospital may list nothing any more.
    const isAhead = instantOf(row.visitDate, row.startTime) > listedAt;
    return row.state === 'booked' && isAhead ? 'missing' : null;
  }
  return isKept ? null : 'changed';
}
