import type { AppointmentState } from '@kangqiao/contracts';
import { addDays, instantOf } from '@kangqiao/domain';
import type { Booking, BookingState } from '@kangqiao/his-port';
import { retryAt } from '../../platform/retry-at';
import { isHoldOver } from './appointments.policy';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Longer than any write to a hospital may take: before it, the call itself may still bring the answer. */
export const IN_FLIGHT_MS = 90 * SECOND;
/** A "no" is believed only after this time: the hospital may still be working on what we sent. */
export const PATIENCE_MS = 2 * MINUTE;
/** A booking shown to a resident is looked up again when the hospital's word is older than this. */
export const STALE_MS = MINUTE;
const VISIT_DAY_STEP_MS = 30 * MINUTE;
const LONGEST_UNKNOWN_STEP_MS = 30 * SECOND;
const EVENING_BEFORE = '18:00';
const DAY_AFTER_END = '02:00';

/** When to look at a booking next: the evening before, when it begins, then every half hour; null when it is over. */
export function nextLook(visit: { visitDate: string; startTime: string }, now: Date): Date | null {
  const evening = instantOf(addDays(visit.visitDate, -1), EVENING_BEFORE);
  const start = instantOf(visit.visitDate, visit.startTime);
  const end = instantOf(addDays(visit.visitDate, 1), DAY_AFTER_END);
  if (now < evening) return evening;
  if (now < start) return start;
  return now < end ? new Date(now.getTime() + VISIT_DAY_STEP_MS) : null;
}

/** When to ask again about an outcome that is not known: never so late that a hospital is back for a minute before. */
export const askAgainAt = (attempts: number, now: Date): Date =>
  new Date(Math.min(retryAt(attempts, now).getTime(), now.getTime() + LONGEST_UNKNOWN_STEP_MS));

export type Conclusion =
  | { kind: 'move'; to: AppointmentState }
  /** The hospital only holds what we asked it to book: give the hold back, then it is refused. */
  | { kind: 'give-back' }
  /** As it was. */
  | { kind: 'same' }
  /** Not certain yet, or not what can be: ask again. */
  | { kind: 'wait' };

interface Watched {
  state: AppointmentState;
  stateSince: Date;
  holdExpiresAt: Date;
}

const move = (to: AppointmentState): Conclusion => ({ kind: 'move', to });
const WAIT: Conclusion = { kind: 'wait' };

type Told = BookingState | 'nothing';

function ofHolding(told: Told, holdOver: boolean, patient: boolean): Conclusion {
  if (told === 'held') return move(holdOver ? 'expired' : 'held');
  if (told === 'cancelled' || told === 'stopped') return move('expired');
  return told === 'nothing' && patient ? move('expired') : WAIT;
}

function ofConfirming(told: Told, patient: boolean): Conclusion {
  if (told === 'cancelled') return move('refused');
  if (told === 'nothing') return patient ? move('refused') : WAIT;
  if (told === 'held') return patient ? { kind: 'give-back' } : WAIT;
  return move('booked');
}

function ofCancelling(told: Told, patient: boolean): Conclusion {
  if (told === 'nothing' || told === 'cancelled') return move('cancelled');
  if (told === 'booked') return patient ? move('booked') : WAIT;
  return told === 'held' ? WAIT : move(told);
}

function ofBooked(state: AppointmentState, told: Told): Conclusion {
  if (told === state) return { kind: 'same' };
  return told === 'nothing' || told === 'held' || told === 'booked' ? WAIT : move(told);
}

/** What follows from the hospital's word about an appointment, in a state that only the hospital can end. */
export function concludeFrom(watched: Watched, booking: Pick<Booking, 'state'> | null, now: Date): Conclusion {
  const told = booking?.state ?? 'nothing';
  const patient = now.getTime() - watched.stateSince.getTime() >= PATIENCE_MS;
  switch (watched.state) {
    case 'holding':
      return ofHolding(told, isHoldOver(watched.holdExpiresAt, now), patient);
    case 'confirming':
      return ofConfirming(told, patient);
    case 'cancelling':
      return ofCancelling(told, patient);
    default:
      return ofBooked(watched.state, told);
  }
}
