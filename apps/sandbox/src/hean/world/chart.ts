import { addDays, ageOn, localTime } from '../../world/calendar';
import type { Encounter, Report } from '../../world/model';
import { panels } from '../../world/panels';
import { measure } from '../../world/panels/measure';
import { type Random, randomOf } from '../../world/random';
import { cultures } from './cultures';
import { departments } from './departments';
import { doctors } from './doctors';
import type { Patient } from './patients';
import { inHouseStyle } from './laboratory-style';
import { readings } from './readings';
import { stories } from './stories';
import { diagnoses, type Story, type Visit } from './story';

/** One visit with all that came of it. */
export interface ChartedVisit {
  encounter: Encounter;
  reports: Report[];
  drugs: Visit['drugs'];
  vitals: Visit['vitals'];
  height: Visit['height'];
}

export interface Chart {
  patient: Patient;
  story: Story;
  visits: ChartedVisit[];
}

interface Setting {
  patient: Patient;
  story: Story;
  visit: Visit;
  date: string;
  /** Minutes after midnight at which the patient was seen. */
  seen: number;
  random: Random;
  seed: number;
}

/** How far back the pictures of the stories reach. */
const COURSE_DAYS = 365;

const nameOf = (doctorId: string): { doctorName: string; departmentName: string } => {
  const doctor = doctors.find(({ id }) => id === doctorId);
  const department = departments.find(({ id }) => id === doctor?.departmentId);
  if (!doctor || !department) throw new RangeError(`there is no doctor ${doctorId}`);
  return { doctorName: doctor.name, departmentName: department.name };
};

function encounterOf({ patient, visit, date, seen }: Setting, order: number): Encounter {
  return {
    id: `enc-${patient.patientNo.toLowerCase()}-${order}`,
    patientNo: patient.patientNo,
    kind: visit.kind ?? 'outpatient',
    startedAt: localTime(date, seen),
    ...nameOf(visit.doctorId),
    diagnoses: visit.diagnoses.map((key) => ({ code: diagnoses[key][0], name: diagnoses[key][1] })),
  };
}

function reportsOf(setting: Setting, order: number): Report[] {
  const { patient, story, visit, date, seen, random, seed } = setting;
  const person = { sex: patient.sex, age: ageOn(patient.birthDate, date) };
  let count = 0;
  const header = () => {
    count += 1;
    const id = `rep-${patient.patientNo.toLowerCase()}-${order}-${count}`;
    return { id, patientNo: patient.patientNo, ...nameOf(visit.doctorId) };
  };
  const at = (minute: number): string => localTime(date, minute, random.int(0, 59));
  const laboratory = (visit.panels ?? []).map((key): Report => ({
    kind: 'laboratory',
    ...header(),
    title: panels[key].title,
    specimen: panels[key].specimen,
    collectedAt: at(seen + random.int(12, 30)),
    reportedAt: at(seen + random.int(70, 180)),
    items: measure(panels[key], {
      person,
      picture: story.picture ?? {},
      progress: Math.max(0, 1 - visit.daysAgo / COURSE_DAYS),
      habit: (code) => randomOf(seed, 'hean-habit', patient.patientNo, code),
      chance: random,
    }).map(inHouseStyle(visit.analyser)),
  }));
  const imaging = (visit.imaging ?? []).map((key): Report => ({
    kind: 'imaging',
    ...header(),
    ...readings[key],
    reportedAt: at(seen + random.int(50, 140)),
  }));
  const microbiology = (visit.cultures ?? []).map((key): Report => ({
    kind: 'microbiology',
    ...header(),
    ...cultures[key],
    susceptibilities: cultures[key].susceptibilities.map((row) => ({ ...row })),
    collectedAt: at(seen + random.int(12, 30)),
    reportedAt: at(2 * 1440 + 15 * 60 + random.int(0, 55)),
  }));
  return [...laboratory, ...imaging, ...microbiology];
}

function chartVisit(
  seed: number,
  today: string,
  patient: Patient,
  story: Story,
  visit: Visit,
  order: number,
): ChartedVisit {
  const random = randomOf(seed, 'hean-visit', patient.patientNo, order);
  const setting = {
    patient,
    story,
    visit,
    date: addDays(today, -visit.daysAgo),
    seen: random.int(9 * 60 + 5, 11 * 60 + 30),
    random,
    seed,
  };
  return {
    encounter: encounterOf(setting, order),
    reports: reportsOf(setting, order),
    drugs: visit.drugs,
    vitals: visit.vitals,
    height: visit.height,
  };
}

const DAYS_A_MONTH = 365.25 / 12;
const DAY_MS = 86_400_000;

const checkUpsOf = ({ checkUps = [] }: Story, { birthDate }: Patient, today: string): Visit[] => {
  const ageDays = (Date.parse(today) - Date.parse(birthDate)) / DAY_MS;
  return checkUps
    .map(([months, weight, height]): Visit => ({
      daysAgo: ageDays - Math.ceil(months * DAYS_A_MONTH),
      doctorId: 'hd10',
      diagnoses: ['checkUp'],
      vitals: [88, 54, 110, 36.6, weight],
      height,
    }))
    .filter(({ daysAgo }) => daysAgo > 0);
};

/** What became of every patient who has a story. */
export const buildCharts = (seed: number, today: string, patients: readonly Patient[]): Chart[] =>
  patients.flatMap((patient) => {
    const story = patient.key === null ? undefined : stories[patient.key];
    if (!story) return [];
    const visits = [...story.visits, ...checkUpsOf(story, patient, today)].map((visit, index) =>
      chartVisit(seed, today, patient, story, visit, index + 1),
    );
    return [{ patient, story, visits }];
  });
