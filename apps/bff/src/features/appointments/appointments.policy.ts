import { addDays, instantOf, localDateOf } from '@kangqiao/domain';
import type { AppointmentState } from '@kangqiao/contracts';
import type { HospitalRules } from '@kangqiao/his-port';
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

/** Is that day among those that can be booked now, today included? */
export function isInsideBookingWindow(date: string, rules: Pick<HospitalRules, 'bookingDays'>, now: Date): boolean {
  const today = localDateOf(now);
  return date >= today && date <= addDays(today, rules.bookingDays - 1);
}

/** The first instant at which it is too late to cancel. */
export function cancelDeadline(
  visit: { date: string; startTime: string },
  rules: Pick<HospitalRules, 'cancelBeforeMinutes'>,
): Date {
  return new Date(instantOf(visit.date, visit.startTime).getTime() - rules.cancelBeforeMinutes * 60_000);
}

export type CancelVerdict = 'allowed' | 'too-late' | 'not-in-this-state';

/** May the resident cancel this appointment now? */
export function cancelVerdict(
  appointment: { state: AppointmentState; date: string; startTime: string },
  rules: Pick<HospitalRules, 'cancelBeforeMinutes'>,
  now: Date,
): CancelVerdict {
  if (appointment.state !== 'booked') return 'not-in-this-state';
  return now < cancelDeadline(appointment, rules) ? 'allowed' : 'too-late';
}

/** A hold ends at its instant: at that very instant it is over. */
export const isHoldOver = (expiresAt: Date, now: Date): boolean => now >= expiresAt;

/** A hold lasts as long as our rule says, or as the hospital says if that is sooner. */
export function holdExpiry(heldAt: Date, hospitalExpiry: Date | null, rules: Pick<HospitalRules, 'holdMinutes'>): Date {
  const ours = new Date(heldAt.getTime() + rules.holdMinutes * 60_000);
  return hospitalExpiry !== null && hospitalExpiry < ours ? hospitalExpiry : ours;
}
