import type { HalfDay, LocalDate, Period, ScheduleDay, Session } from '@kangqiao/contracts';

/** The order of half-days within a day. */
const PERIOD_ORDER: readonly Period[] = ['all-day', 'morning', 'afternoon', 'evening'];

export interface DayOfSessions {
  date: LocalDate;
  /** Earlier half-days first; the hospital's order within one. */
  sessions: Session[];
}

const periodRank = (session: Session) => PERIOD_ORDER.indexOf(session.period);

/** Sessions by day, days in order, days without sessions left out. */
export const sessionsByDay = (sessions: readonly Session[]): DayOfSessions[] => {
  const days = new Map<LocalDate, Session[]>();
  for (const session of sessions) days.set(session.date, [...(days.get(session.date) ?? []), session]);
  return [...days]
    .map(([date, list]) => ({ date, sessions: list.sort((a, b) => periodRank(a) - periodRank(b)) }))
    .sort((a, b) => a.date.localeCompare(b.date));
};

export type DayState = 'bookable' | 'full' | 'none';

export interface StripDay {
  date: LocalDate;
  /** `full`: there are sessions, none can be booked; `none`: nobody sees patients that day. */
  state: DayState;
  halfDays: readonly HalfDay[];
}

/** Every day of the calendar with what it offers, as the server counted it. */
export const dayStrip = (days: readonly ScheduleDay[]): StripDay[] =>
  days.map(({ date, halfDays }) => ({
    date,
    halfDays,
    state: halfDays.length === 0 ? 'none' : halfDays.some(({ state }) => state === 'open') ? 'bookable' : 'full',
  }));

/** Where a resident most likely wants to start: the first day that can be booked, else the first of all. */
export const firstDay = (strip: readonly StripDay[]): LocalDate | undefined =>
  (strip.find((day) => day.state === 'bookable') ?? strip[0])?.date;
