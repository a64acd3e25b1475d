import type { AppointmentState } from '@kangqiao/contracts';
import type { StopNotice } from '@kangqiao/his-port';
import { STOPPABLE_STATES } from './appointment-states';

/** As far as a hospital's clock may be off ours. */
const SKEW_MS = 10 * 60 * 1000;

interface Substituted {
  state: AppointmentState;
  doctorName: string | null;
  substitute: string | null;
  substitutedAt: Date | null;
}

/** Whether a notice names somebody else than the resident knows of; one that came too late or twice does not. */
export const isNewSubstitute = (
  { state, doctorName, substitute, substitutedAt }: Substituted,
  { kind, substitute: other, issuedAt }: Pick<StopNotice, 'kind' | 'substitute' | 'issuedAt'>,
): boolean => {
  if (kind !== 'substituted' || other === null || !STOPPABLE_STATES.includes(state)) return false;
  const isOlder = substitutedAt !== null && issuedAt <= substitutedAt;
  return !isOlder && other !== (substitute ?? doctorName);
};

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
