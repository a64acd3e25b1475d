import { addDays, instantOf, localDateOf } from '@kangqiao/domain';
import type { AppealState, AppointmentState } from '@kangqiao/contracts';
import type { BookOutcome, HoldOutcome, HospitalRules, NoShowRule } from '@kangqiao/his-port';
import { isReleased } from '../scheduling/scheduling.policy';
import { keepsNumber } from './appointment-states';

/** What counts against a person's quota on one day in one hospital. */
export interface CountedAppointment {
  departmentId: string;
  state: AppointmentState;
}

export type QuotaVerdict = 'allowed' | 'same-department-same-day' | 'day-quota';

/** May this person take one more number in that department, given all they have that day in this hospital? */
export function quotaVerdict(
  sameDay: readonly CountedAppointment[],
  departmentId: string,
  rules: Pick<HospitalRules, 'perPersonDayDepartment' | 'perPersonDay'>,
): QuotaVerdict {
  const active = sameDay.filter((appointment) => keepsNumber(appointment.state));
  const inDepartment = active.filter((appointment) => appointment.departmentId === departmentId);
  if (inDepartment.length >= rules.perPersonDayDepartment) return 'same-department-same-day';
  return active.length >= rules.perPersonDay ? 'day-quota' : 'allowed';
}

/** May this account take one more number, given all that it has of that visit day in this hospital? */
export const accountVerdict = (
  sameDay: readonly Pick<CountedAppointment, 'state'>[],
  { perAccountDay }: Pick<HospitalRules, 'perAccountDay'>,
): 'allowed' | 'account-quota' =>
  sameDay.filter(({ state }) => keepsNumber(state)).length < perAccountDay ? 'allowed' : 'account-quota';

export type WindowVerdict = 'open' | 'past' | 'too-far' | 'not-released';

/** Can that day be booked now? Today is the first of the days, the last opens at its release time. */
export function windowVerdict(
  date: string,
  rules: Pick<HospitalRules, 'bookingDays' | 'releaseTime'>,
  now: Date,
): WindowVerdict {
  const today = localDateOf(now);
  if (date < today) return 'past';
  if (date > addDays(today, rules.bookingDays - 1)) return 'too-far';
  return isReleased(date, rules, now) ? 'open' : 'not-released';
}

/**
 * Until which day, included, a person may not book who missed visits on these days; null = they may.
 * @param missed `YYYY-MM-DD`, in any order
 */
export function blockedUntil(missed: readonly string[], rule: NoShowRule | null, now: Date): string | null {
  if (!rule) return null;
  const days = [...missed].sort();
  const lastStrike = days.findLast((day, index) => {
    const first = days[index - rule.strikes + 1];
    return first !== undefined && day < addDays(first, rule.withinDays);
  });
  if (lastStrike === undefined) return null;
  const until = addDays(lastStrike, rule.blockDays);
  return localDateOf(now) <= until ? until : null;
}

interface PlannedVisit {
  date: string;
  startTime: string;
  /** Another doctor comes, and the resident has not said that they come all the same. */
  hasNewDoctor?: boolean;
}

/** The first instant at which it is too late to cancel; who is to see another doctor may do so until it begins. */
export function cancelDeadline(visit: PlannedVisit, rules: Pick<HospitalRules, 'cancelBeforeMinutes'>): Date {
  const minutes = visit.hasNewDoctor ? 0 : rules.cancelBeforeMinutes;
  return new Date(instantOf(visit.date, visit.startTime).getTime() - minutes * 60_000);
}

export type CancelVerdict = 'allowed' | 'too-late' | 'not-in-this-state';

/** May the resident cancel this appointment now? */
export function cancelVerdict(
  appointment: PlannedVisit & { state: AppointmentState },
  rules: Pick<HospitalRules, 'cancelBeforeMinutes'>,
  now: Date,
): CancelVerdict {
  if (appointment.state !== 'booked') return 'not-in-this-state';
  return now < cancelDeadline(appointment, rules) ? 'allowed' : 'too-late';
}

export type AppealVerdict = 'allowed' | 'not-missed' | 'no-strikes' | 'not-here' | 'filed' | 'too-late';

/** May the resident tell the hospital now why they missed this visit? */
export function appealVerdict(
  { state, visitDate, appeal }: { state: AppointmentState; visitDate: string; appeal: AppealState | null },
  { noShow }: Pick<HospitalRules, 'noShow'>,
  now: Date,
): AppealVerdict {
  if (state !== 'missed') return 'not-missed';
  if (!noShow) return 'no-strikes';
  if (appeal !== null) return 'filed';
  if (noShow.appealDays === 0) return 'not-here';
  return localDateOf(now) <= addDays(visitDate, noShow.appealDays) ? 'allowed' : 'too-late';
}

/** May another number be taken in its place? A stop is answered until its day is over. */
export const mayRebook = ({ state, visitDate }: { state: AppointmentState; visitDate: string }, now: Date): boolean =>
  state === 'stopped' && visitDate >= localDateOf(now);

/** A hold ends at its instant: at that very instant it is over. */
export const isHoldOver = (expiresAt: Date, now: Date): boolean => now >= expiresAt;

/** A hold lasts as long as our rule says, or as the hospital says if that is sooner. */
export function holdExpiry(heldAt: Date, hospitalExpiry: Date | null, rules: Pick<HospitalRules, 'holdMinutes'>): Date {
  const ours = new Date(heldAt.getTime() + rules.holdMinutes * 60_000);
  return hospitalExpiry !== null && hospitalExpiry < ours ? hospitalExpiry : ours;
}

type Refused<O extends { kind: string }> = Extract<O, { kind: 'refused'; reason: string }>['reason'];

const GONE_WHEN_HELD: readonly Refused<HoldOutcome>[] = ['NUMBER_TAKEN', 'SESSION_FULL', 'SESSION_STOPPED', 'OTHER'];
const GONE_WHEN_BOOKED: readonly Refused<BookOutcome>[] = ['NUMBER_TAKEN', 'SESSION_STOPPED'];

/** Whether a hospital that would not hold a number for one person has it to give to another; when in doubt it has not. */
export const isGoneWhenHeld = (reason: Refused<HoldOutcome>): boolean => GONE_WHEN_HELD.includes(reason);

/** The same of a number that it held already. */
export const isGoneWhenBooked = (reason: Refused<BookOutcome>): boolean => GONE_WHEN_BOOKED.includes(reason);
