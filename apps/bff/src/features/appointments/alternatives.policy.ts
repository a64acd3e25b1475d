import type { AlternativeKind } from '@kangqiao/contracts';
import { daysBetween, kindsOfDepartment, minutesOf } from '@kangqiao/domain';
import type { Period, Session, VisitNumber } from '@kangqiao/his-port';
import { isBookable, periodOrder } from '../scheduling/calendar';
import { isAhead } from '../scheduling/scheduling.policy';

/** What was stopped: what comes close to it is wanted. */
export interface Wish {
  sessionId: string;
  departmentName: string;
  doctorId: string | null;
  visitDate: string;
  period: Period;
  startTime: string;
}

type Compared = Pick<Session, 'id' | 'doctorId' | 'date' | 'period' | 'state' | 'remaining'>;

/** The smaller the better, first things first; equals stay as the hospital lists them. */
const distanceFrom = ({ visitDate, period }: Wish, session: Compared): number[] => {
  const days = daysBetween(visitDate, session.date);
  const parts = Math.abs(periodOrder(session.period) - periodOrder(period));
  // Of two days as far away, the earlier one: who is ill does not like to wait.
  return [Math.abs(days), days, parts];
};

const byDistance = (one: readonly number[], other: readonly number[]): number => {
  const first = one.findIndex((value, index) => value !== other[index]);
  return first === -1 ? 0 : (one[first] ?? 0) - (other[first] ?? 0);
};

/** Sessions with numbers, the nearest to the wish first: with its doctor, with others, or of another hospital. */
export function rankSessions<S extends Compared>(kind: AlternativeKind, sessions: readonly S[], wish: Wish): S[] {
  const fits = (session: S): boolean => {
    if (!isBookable(session)) return false;
    if (kind === 'other-hospital') return true;
    if (session.id === wish.sessionId) return false;
    const isSameDoctor = wish.doctorId !== null && session.doctorId === wish.doctorId;
    return kind === 'same-doctor' ? isSameDoctor : !isSameDoctor;
  };
  return sessions
    .filter(fits)
    .map((session) => ({ session, distance: distanceFrom(wish, session) }))
    .sort((one, other) => byDistance(one.distance, other.distance))
    .map(({ session }) => session);
}

/** The free number whose time of day comes closest, the earlier of two; null where none is free. */
export function nearestNumber(
  numbers: readonly VisitNumber[],
  { date }: Pick<Session, 'date'>,
  { startTime }: Pick<Wish, 'startTime'>,
  now: Date,
): VisitNumber | null {
  const off = (number: VisitNumber) => Math.abs(minutesOf(number.startTime) - minutesOf(startTime));
  return numbers
    .filter((number) => number.available && isAhead(date, number.startTime, now))
    .reduce<VisitNumber | null>((best, number) => {
      if (best === null) return number;
      const isCloser = off(number) < off(best);
      const isEarlier = off(number) === off(best) && number.startTime < best.startTime;
      return isCloser || isEarlier ? number : best;
    }, null);
}

/** Another hospital's departments that see the same: of the same name, else of the same kind. */
export function sameDepartments<D extends { name: string }>(departments: readonly D[], name: string): D[] {
  const named = departments.filter((department) => department.name === name);
  if (named.length > 0) return named;
  const kinds = kindsOfDepartment(name);
  return departments.filter((department) => kindsOfDepartment(department.name).some((kind) => kinds.includes(kind)));
}
