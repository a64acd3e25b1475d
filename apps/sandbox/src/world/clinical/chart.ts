import { addDays, ageOn, localTime, weekday } from '../calendar';
import type { Department, Doctor, Encounter, Resident } from '../model';
import { type Random, randomOf } from '../random';
import type { Visit } from './story';

/** What the clinical part of the world is built from. */
export interface Setting {
  seed: number;
  today: string;
  departments: Department[];
  doctors: Doctor[];
}

/** A visit with its day, place and people filled in. */
export interface ChartedVisit {
  visit: Visit;
  resident: Resident;
  patientNo: string;
  date: string;
  /** Days before today. */
  ago: number;
  /** Minutes after midnight at which it began. */
  begins: number;
  departmentName: string;
  doctorName: string;
  random: Random;
}

const isOutpatient = ({ kind = 'outpatient' }: Visit): boolean => kind === 'outpatient';

/** Outpatients of the weekend came on the Friday before, except where the day is today or yesterday. */
const workday = (visit: Visit, ago: number, today: string): number => {
  if (!isOutpatient(visit) || ago < 2) return ago;
  const day = weekday(addDays(today, -ago));
  return day === 0 ? ago + 2 : day === 6 ? ago + 1 : ago;
};

const beginning = (visit: Visit, ago: number, random: Random): number => {
  // Today's must be over whatever the time of day is now.
  if (ago === 0) return random.int(1, 4);
  if (visit.kind === 'emergency') return random.int(0, 1200);
  if (visit.kind === 'inpatient' || visit.panels) return random.int(8 * 60, 10 * 60 + 40);
  return random.chance(0.5) ? random.int(8 * 60, 11 * 60 + 30) : random.int(14 * 60, 15 * 60 + 40);
};

/** Mostly the same doctor of a department, now and then a colleague. */
const doctorOf = (
  { seed, departments, doctors }: Setting,
  name: string,
  resident: Resident,
  random: Random,
): Doctor => {
  const department = departments.find((one) => one.name === name);
  const choices = doctors.filter(({ departmentId }) => departmentId === department?.id);
  const own = randomOf(seed, 'own doctor', resident.signInCode, name).pick(choices);
  return random.chance(0.8) ? own : random.pick(choices);
};

const chartVisit = (setting: Setting, resident: Resident, visit: Visit, planned: number): ChartedVisit => {
  const ago = workday(visit, planned, setting.today);
  const random = randomOf(setting.seed, 'visit', resident.signInCode, visit.at, planned, visit.because.join());
  return {
    visit,
    resident,
    patientNo: resident.patientNos[visit.file ?? 0] ?? '',
    date: addDays(setting.today, -ago),
    ago,
    begins: beginning(visit, ago, random),
    departmentName: visit.at,
    doctorName: doctorOf(setting, visit.at, resident, random).name,
    random,
  };
};

/** Every visit of a resident, the newest first. */
export const chart = (setting: Setting, resident: Resident, visits: readonly Visit[]): ChartedVisit[] =>
  visits
    .flatMap((visit) => [visit.ago].flat().map((ago) => chartVisit(setting, resident, visit, ago)))
    .sort((one, other) => one.ago - other.ago || other.begins - one.begins);

/** When the visit began, `YYYY-MM-DD HH:mm:ss`. */
export const startOf = ({ date, begins }: ChartedVisit): string => localTime(date, begins);

/** How the person came. */
export const kindOf = ({ visit }: ChartedVisit): Encounter['kind'] => visit.kind ?? 'outpatient';

/** Sex, and age on the day. */
export const personOn = (resident: Resident, date: string) => ({
  sex: resident.sex,
  age: ageOn(resident.birthDate, date),
});

/** Numbers what one patient gets on one day: `{letter}{day}-{patient}-{nn}`. */
export const numbering = (letter: string) => {
  const given = new Map<string, number>();
  return (date: string, patientNo: string): string => {
    const stem = `${letter}${date.replaceAll('-', '')}-${patientNo.slice(-6)}`;
    const next = (given.get(stem) ?? 0) + 1;
    given.set(stem, next);
    return `${stem}-${String(next).padStart(2, '0')}`;
  };
};
