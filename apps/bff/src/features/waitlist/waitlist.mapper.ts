import type { WaitlistEntry, WaitlistOffer } from '@kangqiao/contracts';
import { daysBetween, isoWithOffset, localDateOf, maskName } from '@kangqiao/domain';
import type { WaitlistRule } from '@kangqiao/his-port';
import { toOpaque } from '../../hospitals/opaque-id';
import { toSessionId } from '../scheduling/session-id';
import { offerMinutes } from './offer.policy';
import type { WaitlistRow } from './waitlist-row';
import { isActive } from './waitlist-states';

/** Where somebody stands among those who wait. */
export interface Standing {
  position: number;
  waiting: number;
}

const offerOf = (row: WaitlistRow): WaitlistOffer | null => {
  const { state, holdId, startTime, endTime, offerEndsAt, holdState } = row;
  if (state !== 'offered' || holdId === null || startTime === null || endTime === null || !offerEndsAt) return null;
  return { holdId, startTime, endTime, endsAt: isoWithOffset(offerEndsAt), confirming: holdState === 'confirming' };
};

/** May the number be booked now? */
const mayTake = ({ state, holdState, offerEndsAt }: WaitlistRow, now: Date): boolean =>
  state === 'offered' && (holdState === 'held' || holdState === 'holding') && offerEndsAt !== null && now < offerEndsAt;

/** May the resident still say that they no longer want to wait? Not while it is being booked. */
export const mayLeave = ({ state, holdState }: WaitlistRow): boolean => isActive(state) && holdState !== 'confirming';

/** @param rule of the hospital; null once it is no longer connected, or has no waitlist any more */
export function toWaitlistEntry(
  row: WaitlistRow,
  person: { name: string },
  standing: Standing | null,
  rule: WaitlistRule | null,
  now: Date,
): WaitlistEntry {
  const { sessionId, departmentId, doctorId, visitDate, period } = row;
  const daysLeft = daysBetween(localDateOf(now), visitDate);
  return {
    id: row.id,
    state: row.state,
    personId: row.personId,
    personNameMasked: maskName(person.name),
    hospitalId: row.hospitalId,
    hospitalName: row.hospitalName,
    sessionId: toSessionId({ id: sessionId, departmentId, doctorId, date: visitDate, period }),
    departmentId: toOpaque(departmentId),
    departmentName: row.departmentName,
    doctorId: doctorId === null ? null : toOpaque(doctorId),
    doctorName: row.doctorName,
    doctorTitle: row.doctorTitle,
    visitDate,
    period,
    feeFen: row.feeFen,
    position: standing?.position ?? null,
    waiting: standing?.waiting ?? null,
    offerMinutes: standing && rule && daysLeft >= 0 ? offerMinutes(rule, daysLeft) : null,
    offer: offerOf(row),
    appointmentId: row.state === 'taken' ? row.holdId : null,
    reason: row.reason,
    joinedAt: isoWithOffset(row.joinedAt),
    stateSince: isoWithOffset(row.stateSince),
    actions: { take: mayTake(row, now), leave: mayLeave(row) },
  };
}
