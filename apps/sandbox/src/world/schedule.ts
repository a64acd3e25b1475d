import { addDays, clock, weekday } from './calendar';
import type { Setting } from './clinical/chart';
import type { Doctor, Session, VisitNumber } from './model';
import { type Random, randomOf } from './random';

type Period = Session['period'];

export interface Terms {
  halfDays: [number, number];
  treatmentFeeFen: number;
  demand: number;
  /** Sees everybody who comes. */
  unlimited?: true;
}

/** How many half-days a week, what a visit costs, and how much of a session is usually gone. */
const BY_TITLE: Readonly<Record<string, Terms>> = {
  主任医师: { halfDays: [3, 4], treatmentFeeFen: 2400, demand: 0.82 },
  副主任医师: { halfDays: [4, 5], treatmentFeeFen: 1400, demand: 0.62 },
  主治医师: { halfDays: [5, 6], treatmentFeeFen: 900, demand: 0.42 },
  住院医师: { halfDays: [5, 6], treatmentFeeFen: 500, demand: 0.25, unlimited: true },
};
const HOURS: Record<Period, { from: number; to: number }> = {
  morning: { from: 8 * 60, to: 12 * 60 },
  afternoon: { from: 14 * 60, to: 17 * 60 + 30 },
};

/** How a hospital runs its clinics. */
export interface Clinic {
  byTitle: Readonly<Record<string, Terms>>;
  registrationFeeFen: number;
  minutesPerNumber: number;
  /** Days that are shown; the last one is announced but not released yet. */
  days: number;
  numberId: (session: string, place: number, startTime: string) => string;
}

const MUNICIPAL_CLINIC: Clinic = {
  byTitle: BY_TITLE,
  registrationFeeFen: 100,
  minutesPerNumber: 10,
  days: 14,
  numberId: (session, place) => `${session}-${String(place).padStart(2, '0')}`,
};

const termsOf = (clinic: Clinic, doctor: Doctor) => {
  const terms = clinic.byTitle[doctor.title];
  if (!terms) throw new RangeError(`no terms for the title ${doctor.title}`);
  return terms;
};

const half = (day: number, period: Period): string => `${day}-${period}`;

/** The doctor's week, the same every week: `weekday-period`. */
const timetable = (clinic: Clinic, doctor: Doctor, random: Random): Set<string> => {
  const week = new Set<string>();
  if (random.chance(0.3)) week.add(half(6, 'morning'));
  if (random.chance(0.2)) week.add(half(0, 'morning'));
  const workdays = random.shuffle(
    [1, 2, 3, 4, 5].flatMap((day) => [
      { key: half(day, 'morning'), rank: random.next() },
      // Afternoons are for wards and theatres more often than mornings.
      { key: half(day, 'afternoon'), rank: random.next() + 0.25 },
    ]),
  );
  const wanted = random.int(...termsOf(clinic, doctor).halfDays);
  for (const { key } of workdays.sort((one, other) => one.rank - other.rank)) {
    if (week.size >= wanted) break;
    week.add(key);
  }
  return week;
};

const numbersOf = (
  { minutesPerNumber, numberId }: Clinic,
  sessionId: string,
  period: Period,
  gone: number,
  random: Random,
): VisitNumber[] => {
  const { from, to } = HOURS[period];
  return Array.from({ length: (to - from) / minutesPerNumber }, (_, place) => {
    const start = from + place * minutesPerNumber;
    return {
      id: numberId(sessionId, place + 1, clock(start)),
      startTime: clock(start),
      endTime: clock(start + minutesPerNumber),
      takenElsewhere: random.next() < gone,
    };
  });
};

interface Slot {
  doctor: Doctor;
  location: string;
  room: number;
  date: string;
  daysAhead: number;
  period: Period;
}

/**
 * Drawn from the doctor, day and half-day alone: tomorrow's session keeps its id and its taken numbers when the
 * world is built again tomorrow, and only more of them are taken.
 */
const sessionOf = (
  seed: number,
  clinic: Clinic,
  { doctor, location, room, date, daysAhead, period }: Slot,
): Session => {
  const random = randomOf(seed, 'session', doctor.id, date, period);
  const id = `S${date.replaceAll('-', '')}${period === 'morning' ? 'A' : 'P'}${doctor.id}`;
  const stopped = random.chance(0.025);
  const popularity = random.between(-0.2, 0.25);
  const released = daysAhead < clinic.days - 1;
  const { demand, treatmentFeeFen, unlimited = false } = termsOf(clinic, doctor);
  const gone = demand + popularity + 0.12 - daysAhead * 0.045;
  return {
    id,
    departmentId: doctor.departmentId,
    doctorId: doctor.id,
    date,
    period,
    state: !released ? 'not-released' : stopped ? 'stopped' : 'open',
    unlimited,
    registrationFeeFen: clinic.registrationFeeFen,
    treatmentFeeFen,
    place: `${location} ${room} 诊室`,
    numbers: numbersOf(clinic, id, period, released ? gone : 0, random),
  };
};

/** Some days of sessions from `today` on, by day, then by doctor. */
export const buildSchedule = (
  { seed, today, departments, doctors }: Setting,
  clinic: Clinic = MUNICIPAL_CLINIC,
): Session[] => {
  const locations = new Map(departments.map(({ id, location }) => [id, location]));
  const practices = doctors.map((doctor) => ({
    doctor,
    location: locations.get(doctor.departmentId) ?? '',
    room: Number(doctor.id.slice(-2)),
    week: timetable(clinic, doctor, randomOf(seed, 'timetable', doctor.id)),
  }));
  return Array.from({ length: clinic.days }, (_, daysAhead) => addDays(today, daysAhead)).flatMap((date, daysAhead) =>
    practices.flatMap(({ week, ...practice }) =>
      (['morning', 'afternoon'] as const)
        .filter((period) => week.has(half(weekday(date), period)))
        .map((period) => sessionOf(seed, clinic, { ...practice, date, daysAhead, period })),
    ),
  );
};
