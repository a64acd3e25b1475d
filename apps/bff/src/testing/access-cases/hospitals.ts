import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import type { Hospital, ReportKind } from '@kangqiao/his-port';
import { DEFAULT_RESILIENCE, guardHospital } from '@kangqiao/his-resilience';
import { aLaboratoryItem, aLaboratoryReport } from '@kangqiao/testing';
import { LI_HUA, aFileOf } from '../residents';
import type { TestClock } from '../test-clock';
import { type Canaries, FOREIGN } from './canaries';

/** The day after the one on which the clock of the tests stands. */
export const DAY = '2026-11-23';
export const OWN = { ...LI_HUA, birthDate: '1990-01-01', sex: 'male' as const };
export const FIRST = 'kq-first';
export const SECOND = 'kq-second';

const PSYCHIATRY = { id: 'D2', name: '精神科' };
const MEDICINE = { id: 'D1', name: '心血管内科' };
const NUMBERS = Array.from({ length: 30 }, (_, index) => `${9 + Math.floor(index / 6)}:${index % 6}0`.padStart(5, '0'));

export const sessionRef = (id: string, departmentId: string) => ({
  id,
  departmentId,
  doctorId: null,
  date: DAY,
  period: 'all-day' as const,
});

const aSession = (id: string, { id: departmentId, name }: typeof MEDICINE) => ({
  ...sessionRef(id, departmentId),
  departmentName: name,
  doctorName: null,
  doctorTitle: null,
  state: 'open' as const,
  feeFen: 2500,
  place: '门诊楼 3 层',
  numbers: NUMBERS.map((startTime, index) => ({
    id: `${id}-${index + 1}`,
    startTime,
    endTime: `${startTime.slice(0, 4)}9`,
    available: true,
  })),
});

const aDocument = (id: string, label: string, departmentName: string, day: string) => ({
  id,
  type: 'C0002',
  title: `${label}病历`,
  departmentName,
  createdAt: new Date(`${day}T09:00:00+08:00`),
});

const aContent = (document: ReturnType<typeof aDocument>, text: string) => ({
  ...document,
  doctorName: null,
  sections: [{ title: null, lines: [{ label: null, text }] }],
});

const source = (label: string) => ({
  encounters: [
    {
      id: `E-${label}`,
      date: '2026-03-03',
      kind: 'outpatient' as const,
      departmentName: '内科',
      doctorName: null,
      diagnoses: [`${label}风眩`],
    },
    {
      id: `S-${label}`,
      date: '2026-04-04',
      kind: 'outpatient' as const,
      departmentName: PSYCHIATRY.name,
      doctorName: null,
      diagnoses: [`${label}失眠`],
    },
  ],
  diagnoses: [
    { id: `C-${label}`, code: 'I10', name: `${label}风眩`, status: null, recordedOn: '2026-03-03' },
    { id: `D-${label}`, code: 'F51.0', name: `${label}失眠`, status: null, recordedOn: '2026-04-04' },
  ],
  prescriptions: [
    { id: `R-${label}`, medication: `${label}白药`, dosage: null, status: null, prescribedOn: '2026-03-03' },
    { id: `T-${label}`, medication: `${label}安神丸`, dosage: null, status: null, prescribedOn: '2026-04-04' },
  ],
  allergies: [
    { id: `A-${label}`, substance: `${label}花粉`, reaction: null, severity: null, recordedOn: '2026-03-03' },
  ],
  immunizations: [{ id: `I-${label}`, vaccine: `${label}疫苗`, givenOn: '2026-03-03', dose: 1 }],
  documents: [
    aDocument(`N-${label}`, label, '内科', '2026-03-03'),
    aDocument(`O-${label}`, label, PSYCHIATRY.name, '2026-04-04'),
  ],
  contents: [
    aContent(aDocument(`N-${label}`, label, '内科', '2026-03-03'), `${label}主诉`),
    aContent(aDocument(`O-${label}`, label, PSYCHIATRY.name, '2026-04-04'), `${label}心事`),
  ],
});

const reportsOf = (patientNo: string, label: string) => [
  aLaboratoryReport({
    id: `report-${patientNo}`,
    patientNo,
    title: `${label}血液检查`,
    items: [aLaboratoryItem({ name: `${label}酶`, value: '77.1234' })],
  }),
  aLaboratoryReport({
    id: `hidden-${patientNo}`,
    patientNo,
    title: `${label}血药浓度`,
    departmentName: PSYCHIATRY.name,
    items: [aLaboratoryItem({ name: `${label}平浓度` })],
  }),
];

/** The hospital's own paper of each, with what it says in plain letters. */
const papersOf = (patientNo: string, label: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    reportsOf(patientNo, label).map(({ id, title }) => [id, Buffer.from(`%PDF-1.7\n(${title})\n%%EOF\n`)]),
  );

/** The waiting room of the first day's release is open; what others book lies before the day that is released. */
const RELEASING = {
  releaseTime: '10:00',
  waitingRoom: {
    opensBeforeMinutes: 60,
    lastsMinutes: 60,
    admitPerSecond: 1,
    passMinutes: 5,
    ticketsPerAccount: 20,
    ticketsPerDevice: 50,
  },
};
export const releaseOf = (hospitalId: string): string => `${hospitalId}~2026-11-22`;

const LABEL = '鹤鸣';
const OWN_LABEL = '寻常';

/** What the hospitals know of the foreign person alone. */
export const addHospitalCanaries = (canaries: Canaries): void => {
  canaries.add('view', 'PF-7731', 'PF-8842');
  canaries.add('reports', `${LABEL}血液检查`, `${LABEL}酶`);
  canaries.add('record', `${LABEL}风眩`, `${LABEL}白药`, `${LABEL}花粉`, `${LABEL}疫苗`, `${LABEL}主诉`);
  canaries.add('sensitive', `${LABEL}血药浓度`, `${LABEL}平浓度`, `${LABEL}失眠`, `${LABEL}安神丸`, `${LABEL}心事`);
};

const aHospital = (id: string, clock: TestClock, foreignNo: string, ownNo: string) =>
  new InMemoryHospital({
    id,
    name: id === FIRST ? '康桥市第一人民医院' : '康桥市第二人民医院',
    clock: () => clock.now(),
    rules: { perPersonDay: 30, perAccountDay: 99, perPersonDayDepartment: 30, ...RELEASING },
    departments: [MEDICINE, PSYCHIATRY].map(({ id: departmentId, name }) => ({
      id: departmentId,
      parentId: null,
      name,
      introduction: null,
      location: null,
    })),
    sessions: [aSession('S1', MEDICINE), aSession('S2', PSYCHIATRY)],
    patients: [aFileOf(OWN, ownNo), { ...aFileOf(FOREIGN, foreignNo), birthDate: FOREIGN.birthDate }],
    reports: [...reportsOf(foreignNo, LABEL), ...reportsOf(ownNo, OWN_LABEL)],
    originals: { ...papersOf(foreignNo, LABEL), ...papersOf(ownNo, OWN_LABEL) },
    records: { [foreignNo]: source(LABEL), [ownNo]: source(OWN_LABEL) },
  });

/** A hospital whose interface can be made to answer with the foreign person, whoever was asked about. */
export interface Confusable {
  hospital: Hospital;
  confuse(confused: boolean): void;
}

const confusable = (inner: InMemoryHospital, foreignNo: string, clock: TestClock): Confusable => {
  let isConfused = false;
  const { reports } = inner;
  const mixedUp = Object.assign(Object.create(reports) as typeof reports, {
    laboratory: (patientNo: string, id: string) =>
      isConfused ? reports.laboratory(foreignNo, `report-${foreignNo}`) : reports.laboratory(patientNo, id),
    original: (patientNo: string, kind: ReportKind, id: string) =>
      isConfused ? reports.original(foreignNo, kind, `report-${foreignNo}`) : reports.original(patientNo, kind, id),
  });
  const mixed = Object.assign(Object.create(inner) as InMemoryHospital, { reports: mixedUp });
  return {
    hospital: guardHospital(mixed, { settings: DEFAULT_RESILIENCE, systems: {}, clock: () => clock.now() }),
    confuse: (confused) => {
      isConfused = confused;
      inner.heal();
      if (confused) inner.next('wrong-patient', '*', 1_000_000);
    },
  };
};

/** Two hospitals that both know the own and the foreign person, behind the guards of production. */
export const confusableHospitals = (clock: TestClock): Confusable[] => [
  confusable(aHospital(FIRST, clock, 'PF-7731', 'PO-1001'), 'PF-7731', clock),
  confusable(aHospital(SECOND, clock, 'PF-8842', 'PO-2002'), 'PF-8842', clock),
];
