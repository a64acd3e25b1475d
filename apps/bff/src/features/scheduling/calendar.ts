import { type HalfDay, type Period, PERIODS, type ScheduleDay } from '@kangqiao/contracts';
import { addDays, daysBetween } from '@kangqiao/domain';
import type { Session } from '@kangqiao/his-port';
import type { DaySpan } from './scheduling.policy';

type Offered = Pick<Session, 'date' | 'period' | 'state' | 'remaining'>;

/** Parts of a day in the order of the clock. */
export const periodOrder = (period: Period): number => PERIODS.indexOf(period);

/** Whether a number of this session can be booked now. A hospital that sets no limit has numbers. */
export const isBookable = ({ state, remaining }: Offered): boolean =>
  state === 'open' && (remaining === null || remaining > 0);

/** What a half-day is called whose sessions cannot be booked: an open one without numbers is full. */
const stateOf = (sessions: readonly Offered[]): HalfDay['state'] => {
  if (sessions.some(isBookable)) return 'open';
  const states = sessions.map(({ state }) => (state === 'open' ? 'full' : state));
  return (['full', 'not-released', 'stopped'] as const).find((state) => states.includes(state)) ?? 'full';
};

const remainingOf = (sessions: readonly Offered[]): number | null =>
  sessions
    .filter(isBookable)
    .reduce<number | null>((sum, { remaining }) => (sum === null || remaining === null ? null : sum + remaining), 0);

/** Every day of a span with what its half-days offer; days without sessions are there, and empty. */
export function calendarOf(sessions: readonly Offered[], { from, to }: DaySpan): ScheduleDay[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const date = addDays(from, index);
    const ofDay = sessions.filter((session) => session.date === date);
    const halfDays = PERIODS.flatMap((period): HalfDay[] => {
      const ofHalf = ofDay.filter((session) => session.period === period);
      if (ofHalf.length === 0) return [];
      return [{ period, state: stateOf(ofHalf), remaining: remainingOf(ofHalf), sessions: ofHalf.length }];
    });
    return { date, halfDays };
  });
}
