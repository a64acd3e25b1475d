import type { Capabilities, Operation, RecordSection, ReportKind } from '@kangqiao/his-port';
import { aBookCommand, anOpenSession, booked } from '../booking-steps';
import { type Aid, NothingToCheck } from '../check';
import { given, needed } from '../expectations';
import type { ConformanceHarness } from '../harness';

/** How a reply to a read can be spoilt besides being no reply. */
export type Spoiling = 'wrong-patient' | 'duplicate-ids' | 'unknown-code';

/** One read, prepared so that only the read itself meets the fault. */
export interface PreparedRead {
  /** What it takes; the person always. */
  needs: readonly Aid[];
  isSupported(capabilities: Capabilities): boolean;
  /** Which of these its replies can suffer. */
  suffers: readonly Spoiling[];
  prepare(harness: Omit<ConformanceHarness, 'reset' | 'stop'>): Promise<() => Promise<unknown>>;
}

const always = () => true;
const directory = { needs: ['departmentId'], isSupported: always } as const;
const schedule = { needs: ['departmentId', 'bookingDays'], isSupported: always } as const;

const report = (kind: ReportKind, suffers: readonly Spoiling[]): PreparedRead => ({
  needs: ['person', 'reportDays'],
  isSupported: ({ reportKinds }) => reportKinds.includes(kind),
  suffers,
  prepare: async ({ hospital, person, reportDays }) => {
    const headers = await hospital.reports.list({ patientNo: person.patientNo, kind, ...reportDays });
    const { id } = needed(headers[0], `the patient has no ${kind} report`);
    return () => hospital.reports[kind](person.patientNo, id);
  },
});

/** The first report of the person that has a paper of the hospital's own. @throws NothingToCheck */
export async function withOriginal({
  hospital,
  person,
  reportDays,
}: Pick<ConformanceHarness, 'hospital' | 'person' | 'reportDays'>): Promise<{ id: string; kind: ReportKind }> {
  const { patientNo } = person;
  for (const { id, kind } of await hospital.reports.list({ patientNo, ...reportDays }))
    if ((await hospital.reports[kind](patientNo, id))?.hasOriginal) return { id, kind };
  throw new NothingToCheck("none of the patient's reports has a PDF of the hospital's own");
}

const record = (section: RecordSection, suffers: readonly Spoiling[]): PreparedRead => ({
  needs: ['person'],
  isSupported: ({ recordSections }) => recordSections.includes(section),
  suffers,
  prepare: async ({ hospital, person }) => {
    return () => hospital.records[section](person.patientNo);
  },
});

/** The reads by their operation. */
export const READS: Partial<Record<Operation, PreparedRead>> = {
  profile: {
    ...directory,
    suffers: [],
    prepare:
      async ({ hospital }) =>
      () =>
        hospital.directory.profile(),
  },
  departments: {
    ...directory,
    suffers: ['duplicate-ids', 'unknown-code'],
    prepare: async ({ hospital }) => {
      return () => hospital.directory.departments();
    },
  },
  doctors: {
    ...directory,
    suffers: ['duplicate-ids', 'unknown-code'],
    prepare: async ({ hospital, departmentId }) => {
      return () => hospital.directory.doctors(departmentId);
    },
  },
  find: {
    needs: ['person'],
    isSupported: always,
    suffers: ['duplicate-ids', 'unknown-code'],
    prepare: async ({ hospital, person }) => {
      return () => hospital.patients.find(person.document, person.name);
    },
  },
  sessions: {
    ...schedule,
    suffers: ['duplicate-ids', 'unknown-code'],
    prepare: async ({ hospital, departmentId, bookingDays }) => {
      return () => hospital.scheduling.sessions({ departmentId, ...bookingDays });
    },
  },
  numbers: {
    ...schedule,
    suffers: ['duplicate-ids'],
    prepare: async (harness) => {
      const { session } = await anOpenSession(harness);
      return () => harness.hospital.scheduling.numbers(session);
    },
  },
  bookings: {
    needs: ['departmentId', 'bookingDays', 'person'],
    isSupported: ({ bookings }) => bookings,
    suffers: ['duplicate-ids', 'unknown-code'],
    prepare: async (harness) => {
      const command = await aBookCommand(harness);
      await booked(harness, command);
      return () => harness.hospital.scheduling.bookings(command.session.date, null);
    },
  },
  stopNotices: {
    needs: ['departmentId', 'bookingDays', 'stopSession'],
    isSupported: ({ stopNotices }) => stopNotices.includes('poll'),
    suffers: ['duplicate-ids', 'unknown-code'],
    prepare: async (harness) => {
      const { session } = await anOpenSession(harness);
      await harness.stopSession?.({ sessionId: session.id });
      return () => harness.hospital.scheduling.stopNotices(new Date(Date.now() - 3_600_000));
    },
  },
  position: {
    needs: ['departmentId', 'bookingDays', 'person', 'arrive'],
    isSupported: ({ queue }) => queue,
    suffers: ['wrong-patient'],
    prepare: async (harness) => {
      const { visitNo, patientNo, clientRef } = await booked(harness, await aBookCommand(harness));
      await harness.arrive?.(clientRef);
      const queue = given(harness.hospital.queue, 'the queue port');
      return () => queue.position({ visitNo, patientNo });
    },
  },
  list: {
    needs: ['person', 'reportDays'],
    isSupported: ({ reportKinds }) => reportKinds.length > 0,
    suffers: ['wrong-patient', 'duplicate-ids', 'unknown-code'],
    prepare: async ({ hospital, person, reportDays }) => {
      return () => hospital.reports.list({ patientNo: person.patientNo, ...reportDays });
    },
  },
  laboratory: report('laboratory', ['wrong-patient', 'duplicate-ids']),
  imaging: report('imaging', ['wrong-patient']),
  microbiology: report('microbiology', ['wrong-patient', 'unknown-code']),
  original: {
    needs: ['person', 'reportDays'],
    isSupported: ({ reportOriginals }) => reportOriginals,
    suffers: ['wrong-patient'],
    prepare: async (harness) => {
      const { id, kind } = await withOriginal(harness);
      return () => harness.hospital.reports.original(harness.person.patientNo, kind, id);
    },
  },
  encounters: record('encounters', ['wrong-patient', 'duplicate-ids', 'unknown-code']),
  diagnoses: record('diagnoses', ['wrong-patient', 'duplicate-ids', 'unknown-code']),
  prescriptions: record('prescriptions', ['wrong-patient', 'duplicate-ids', 'unknown-code']),
  allergies: record('allergies', ['wrong-patient', 'duplicate-ids']),
  immunizations: record('immunizations', ['wrong-patient', 'duplicate-ids', 'unknown-code']),
  measurements: record('measurements', ['wrong-patient', 'duplicate-ids']),
  documents: record('documents', ['wrong-patient', 'duplicate-ids']),
  bloodGroups: record('bloodGroups', ['wrong-patient', 'duplicate-ids', 'unknown-code']),
  document: {
    needs: ['person'],
    isSupported: ({ recordSections }) => recordSections.includes('documents'),
    suffers: ['wrong-patient'],
    prepare: async ({ hospital, person }) => {
      const [newest] = await hospital.records.documents(person.patientNo);
      const { id } = needed(newest, "the patient's record has no documents");
      return () => hospital.records.document(person.patientNo, id);
    },
  },
};
