import type { ReportKind } from '@kangqiao/his-port';
import { anOpenSession } from './booking-steps';
import type { ConformanceHarness, Operation } from './harness';

/** One read of every kind, prepared so that only the read itself meets the fault. */
export type PreparedRead = (harness: ConformanceHarness) => Promise<() => Promise<unknown>>;

const report =
  (kind: ReportKind): PreparedRead =>
  async ({ hospital, person, reportDays }) => {
    const [header] = await hospital.reports.list({ patientNo: person.patientNo, kind, ...reportDays });
    if (!header) throw new Error(`the person has no ${kind} report`);
    return () => hospital.reports[kind](person.patientNo, header.id);
  };

const record =
  (kind: 'encounters' | 'diagnoses' | 'prescriptions' | 'allergies' | 'immunizations'): PreparedRead =>
  async ({ hospital, person }) =>
  () =>
    hospital.records[kind](person.patientNo);

/** The reads by their operation. */
export const READS = {
  profile:
    async ({ hospital }) =>
    () =>
      hospital.directory.profile(),
  departments:
    async ({ hospital }) =>
    () =>
      hospital.directory.departments(),
  doctors:
    async ({ hospital, departmentId }) =>
    () =>
      hospital.directory.doctors(departmentId),
  find:
    async ({ hospital, person }) =>
    () =>
      hospital.patients.find(person.document, person.name),
  sessions:
    async ({ hospital, departmentId, bookingDays }) =>
    () =>
      hospital.scheduling.sessions({ departmentId, ...bookingDays }),
  numbers: async (harness) => {
    const { session } = await anOpenSession(harness);
    return () => harness.hospital.scheduling.numbers(session);
  },
  list:
    async ({ hospital, person, reportDays }) =>
    () =>
      hospital.reports.list({ patientNo: person.patientNo, ...reportDays }),
  laboratory: report('laboratory'),
  imaging: report('imaging'),
  microbiology: report('microbiology'),
  encounters: record('encounters'),
  diagnoses: record('diagnoses'),
  prescriptions: record('prescriptions'),
  allergies: record('allergies'),
  immunizations: record('immunizations'),
} as const satisfies Partial<Record<Operation, PreparedRead>>;

export type ReadOperation = keyof typeof READS;
export const READ_OPERATIONS = Object.keys(READS) as ReadOperation[];
