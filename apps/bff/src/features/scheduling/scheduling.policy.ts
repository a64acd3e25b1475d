import { addDays, daysBetween, instantOf, localDateOf } from '@kangqiao/domain';
import type { HospitalRules, Session } from '@kangqiao/his-port';

/** The longest span of one request, both days included. */
export const MOST_DAYS = 31;

export interface DaySpan {
  from: string;
  to: string;
}

export type SpanVerdict = 'fine' | 'backwards' | 'too-long';

/** Is this a span that may be asked for? */
export function spanVerdict({ from, to }: DaySpan): SpanVerdict {
  if (from > to) return 'backwards';
  return daysBetween(from, to) + 1 > MOST_DAYS ? 'too-long' : 'fine';
}

/** The days that can be booked now, today included. */
export function bookingWindow(rules: Pick<HospitalRules, 'bookingDays'>, now: Date): DaySpan {
  const today = localDateOf(now);
  return { from: today, to: addDays(today, rules.bookingDays - 1) };
}

/** The days that both spans have; null where they have none. */
export function overlap(one: DaySpan, other: DaySpan): DaySpan | null {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return from > to ? null : { from, to };
}

interface Withheld {
  waiting: number;
  kept: number;
}

/** A session as it is for a passer-by: full while others wait for its numbers, and without those that are kept. */
export function asShown<S extends Pick<Session, 'state' | 'remaining'>>(session: S, { waiting, kept }: Withheld): S {
  if (session.state !== 'open' && session.state !== 'full') return session;
  if (waiting > 0) return { ...session, state: 'full', remaining: 0 };
  const remaining = session.remaining === null ? null : Math.max(0, session.remaining - kept);
  return { ...session, remaining, state: remaining === 0 ? 'full' : session.state };
}

/** Are numbers of that day given out yet? The last of the days that can be booked opens at its release time. */
export function isReleased(
  date: string,
  { bookingDays, releaseTime }: Pick<HospitalRules, 'bookingDays' | 'releaseTime'>,
  now: Date,
): boolean {
  const today = localDateOf(now);
  return date < addDays(today, bookingDays - 1) || releaseTime === null || now >= instantOf(today, releaseTime);
}

/** A session as it is before its day is released, whatever its hospital says of it already. */
export const asReleased = <S extends Pick<Session, 'date' | 'state'>>(
  session: S,
  rules: Pick<HospitalRules, 'bookingDays' | 'releaseTime'>,
  now: Date,
): S =>
  session.state === 'stopped' || isReleased(session.date, rules, now) ? session : { ...session, state: 'not-released' };

/** A number can be taken until its time begins. */
export const isAhead = (date: string, startTime: string, now: Date): boolean => now < instantOf(date, startTime);
