import type { AppointmentState } from '@kangqiao/contracts';
import type { StopNotice } from '@kangqiao/his-port';
import { STOPPABLE_STATES } from './appointment-states';

/** As far as a hospital's clock may be off ours. */
const SKEW_MS = 10 * 60 * 1000;

interface Told {
  state: AppointmentState;
  bookedAt: Date | null;
}

/**
 * What a stop notice means for an appointment. One that was booked before the notice is stopped. One that was booked
 * about then or after may have been booked in a session that was opened again, for notices come late and twice: the
 * hospital is asked, where it can be.
 */
export function stopVerdict(
  { state, bookedAt }: Told,
  { kind, issuedAt }: Pick<StopNotice, 'kind' | 'issuedAt'>,
  canBeAsked: boolean,
): 'stop' | 'ask' | 'leave' {
  if (kind !== 'stopped' || !STOPPABLE_STATES.includes(state)) return 'leave';
  const isOlder = bookedAt !== null && bookedAt.getTime() < issuedAt.getTime() - SKEW_MS;
  return isOlder || !canBeAsked ? 'stop' : 'ask';
}
