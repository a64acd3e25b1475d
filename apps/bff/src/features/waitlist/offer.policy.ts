import { addDays, daysBetween, instantOf, localDateOf, localTimeOf } from '@kangqiao/domain';
import type { Session, WaitlistRule } from '@kangqiao/his-port';

const MINUTE = 60_000;

interface Visit {
  /** The hospital's local day, `YYYY-MM-DD`. */
  date: string;
  /** `HH:mm`. */
  startTime: string;
}

type ClosingRule = Pick<WaitlistRule, 'closesBeforeMinutes'>;
type Night = NonNullable<WaitlistRule['night']>;

/** How long a number is offered, in minutes, with so many calendar days left before the visit. */
export function offerMinutes({ offers }: Pick<WaitlistRule, 'offers'>, daysLeft: number): number {
  const reached = offers.filter(({ days }) => days <= daysLeft).sort((a, b) => b.days - a.days);
  const [step] = reached;
  if (!step) throw new RangeError('a visit that is over is not offered');
  return step.minutes;
}

/** When the night that this moment lies in began and will end; null by day. */
function nightAround({ from, to }: Night, moment: Date): { end: Date } | null {
  const [today, time] = [localDateOf(moment), localTimeOf(moment)];
  const crossesMidnight = from > to;
  const isNight = crossesMidnight ? time >= from || time < to : time >= from && time < to;
  if (!isNight) return null;
  return { end: instantOf(crossesMidnight && time >= from ? addDays(today, 1) : today, to) };
}

/** When the next night begins, seen from a moment by day. */
function nextNight({ from }: Night, moment: Date): Date {
  const today = localDateOf(moment);
  const begin = instantOf(today, from);
  return begin > moment ? begin : instantOf(addDays(today, 1), from);
}

/** So many minutes later by the clock that stands still at night. */
function laterByDay(moment: Date, minutes: number, night: Night): Date {
  if (night.from === night.to) return new Date(moment.getTime() + minutes * MINUTE);
  let [at, left] = [nightAround(night, moment)?.end ?? moment, minutes * MINUTE];
  for (;;) {
    const dusk = nextNight(night, at);
    const untilDusk = dusk.getTime() - at.getTime();
    if (left <= untilDusk) return new Date(at.getTime() + left);
    left -= untilDusk;
    at = nightAround(night, dusk)?.end ?? dusk;
  }
}

/** The first instant at which a number is no longer offered. */
export const offersClose = ({ date, startTime }: Visit, rule: ClosingRule): Date =>
  new Date(instantOf(date, startTime).getTime() - rule.closesBeforeMinutes * MINUTE);

/** Later than these no number of that part of a day begins; hours differ, so each has one to spare. */
const BEGUN_BY: Partial<Record<Session['period'], string>> = { morning: '13:00', afternoon: '19:00' };

/**
 * Whether it can be told without its numbers that none of a session is offered any more. While it cannot, whoever gets in
 * line is told.
 */
export function isSurelyClosed(
  { date, period }: Pick<Session, 'date' | 'period'>,
  rule: ClosingRule,
  now: Date,
): boolean {
  const startTime = BEGUN_BY[period];
  return startTime !== undefined && now >= offersClose({ date, startTime }, rule);
}

/** Until when a number is kept for whom it is offered now; never past the visit itself. */
export function offerEnd(visit: Visit, rule: WaitlistRule, now: Date): Date {
  const daysLeft = daysBetween(localDateOf(now), visit.date);
  const minutes = offerMinutes(rule, daysLeft);
  const { night } = rule;
  const end =
    night && daysLeft >= night.days ? laterByDay(now, minutes, night) : new Date(now.getTime() + minutes * MINUTE);
  const start = instantOf(visit.date, visit.startTime);
  return end < start ? end : start;
}

/**
 * When a freed number for which nobody waits returns.
 * @param random whole number from `least` on, below `most`, that nobody can foresee
 */
export function returnMoment(
  { returns: { fromMinutes, toMinutes } }: Pick<WaitlistRule, 'returns'>,
  now: Date,
  random: (least: number, most: number) => number,
): Date {
  return new Date(now.getTime() + random(fromMinutes * MINUTE, toMinutes * MINUTE + 1));
}
