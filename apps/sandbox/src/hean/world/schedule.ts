import { addDays, clock, weekday } from '../../world/calendar';
import { type Random, randomOf } from '../../world/random';
import { type Doctor, doctors, placeOf } from './doctors';

export interface VisitNumber {
  id: string;
  /** `HH:mm`. */
  startTime: string;
  endTime: string;
  /** Taken by somebody who did not come through the platform. */
  taken: boolean;
}

export interface Session {
  id: string;
  doctor: Doctor;
  /** `YYYY-MM-DD`. */
  date: string;
  period: Period;
  startTime: string;
  endTime: string;
  stopped: boolean;
  /** Building, floor and room. */
  place: string;
  /** Empty until the session is released. */
  numbers: VisitNumber[];
}

export type Period = 'morning' | 'afternoon';

const HOURS: Record<Period, { from: number; to: number }> = {
  morning: { from: 9 * 60, to: 12 * 60 },
  afternoon: { from: 13 * 60 + 30, to: 17 * 60 },
};
const MINUTES_PER_NUMBER = 15;
/** Days that are shown; the last one is announced but not released yet. */
export const SCHEDULE_DAYS = 14;
const PERIODS: readonly Period[] = ['morning', 'afternoon'];

/** The doctor's half-days, the same every week; a private hospital is open at weekends too. */
function weekOf(doctor: Doctor, random: Random): Set<string> {
  const halfDays = [0, 1, 2, 3, 4, 5, 6].flatMap((day) => PERIODS.map((period) => `${day}-${period}`));
  const wanted = doctor.title === '主任医师' ? random.int(3, 4) : random.int(4, 6);
  return new Set(random.shuffle(halfDays).slice(0, wanted));
}

function numbersOf(sessionId: string, period: Period, gone: number, random: Random): VisitNumber[] {
  const { from, to } = HOURS[period];
  return Array.from({ length: (to - from) / MINUTES_PER_NUMBER }, (_, place) => {
    const start = from + place * MINUTES_PER_NUMBER;
    return {
      id: `${sessionId}-${clock(start).replace(':', '')}`,
      startTime: clock(start),
      endTime: clock(start + MINUTES_PER_NUMBER),
      taken: random.chance(gone),
    };
  });
}

/** Drawn from the doctor, day and half-day alone, so that a session stays what it is when the day changes. */
function sessionOf(seed: number, doctor: Doctor, date: string, daysAhead: number, period: Period): Session {
  const random = randomOf(seed, 'hean-session', doctor.id, date, period);
  const id = `${date.replaceAll('-', '')}-${period === 'morning' ? 'am' : 'pm'}-${doctor.id}`;
  const released = daysAhead < SCHEDULE_DAYS - 1;
  const stopped = random.chance(0.02);
  const gone = Math.max(0.08, 0.5 - daysAhead * 0.035);
  return {
    id,
    doctor,
    date,
    period,
    startTime: clock(HOURS[period].from),
    endTime: clock(HOURS[period].to),
    stopped: stopped && released,
    place: placeOf(doctor),
    numbers: released ? numbersOf(id, period, gone, random) : [],
  };
}

/** Fourteen days of sessions from `today` on. */
export function buildSchedule(seed: number, today: string): Session[] {
  const weeks = doctors.map((doctor) => ({ doctor, week: weekOf(doctor, randomOf(seed, 'hean-week', doctor.id)) }));
  return Array.from({ length: SCHEDULE_DAYS }, (_, daysAhead) => addDays(today, daysAhead)).flatMap((date, daysAhead) =>
    weeks.flatMap(({ doctor, week }) =>
      PERIODS.filter((period) => week.has(`${weekday(date)}-${period}`)).map((period) =>
        sessionOf(seed, doctor, date, daysAhead, period),
      ),
    ),
  );
}
