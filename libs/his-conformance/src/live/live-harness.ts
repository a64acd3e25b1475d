import { addDays } from '@kangqiao/domain';
import { type Hospital, HospitalError } from '@kangqiao/his-port';
import type { ConformanceHarness, KnownPerson } from '../harness';
import { type PartialHarness, reasonOf } from '../run-check';
import { TidyScheduling } from './tidy-scheduling';

/** Departments asked for open sessions before giving up. */
const MOST_DEPARTMENTS = 60;
/** A span that every site answers: some refuse more than one month, most more than three. */
const REPORT_DAYS = 30;

/** A real hospital as the checks can use it. */
export interface LiveHarness {
  harness: PartialHarness;
  /** What could not be found out, for whoever runs the checks. */
  remarks: readonly string[];
  /** Something could not because the hospital failed: what was skipped for it is no "not there". */
  isBroken: boolean;
  /** References of bookings that could not be taken back. */
  leftBehind(): readonly string[];
}

/**
 * Finds out by reading what the checks need: a department with open sessions, and the test patient's file.
 * @param patient null = no check about a patient is run
 * @param today `YYYY-MM-DD`
 */
export async function aLiveHarness(live: Hospital, patient: KnownPerson | null, today: string): Promise<LiveHarness> {
  const scheduling = new TidyScheduling(live.scheduling);
  const hospital = { ...live, scheduling };
  const bookingDays = { from: addDays(today, 1), to: addDays(today, Math.max(1, live.rules.bookingDays - 1)) };
  const remarks: string[] = [];
  let isBroken = false;
  const orRemark = async <T>(what: string, find: () => Promise<T | undefined>): Promise<T | undefined> => {
    try {
      const found = await find();
      if (found === undefined) remarks.push(`${what}: none found`);
      return found;
    } catch (error) {
      if (!(error instanceof HospitalError)) throw error;
      isBroken = true;
      remarks.push(`${what}: could not be looked for: ${reasonOf(error)}`);
      return undefined;
    }
  };
  const departmentId = await orRemark('a department with open sessions', () =>
    departmentWithSessions(hospital, bookingDays),
  );
  const person = patient
    ? await orRemark('the file of the test patient', () => withFile(hospital, patient))
    : undefined;
  return {
    harness: {
      hospital,
      person,
      departmentId,
      bookingDays,
      reportDays: { from: addDays(today, 1 - REPORT_DAYS), to: today },
      daysWithoutReports: { from: '2001-01-01', to: '2001-01-02' },
      reset: () => scheduling.tidy(),
    },
    remarks,
    isBroken,
    leftBehind: () => scheduling.leftBehind,
  };
}

async function departmentWithSessions(
  { directory, scheduling }: Pick<Hospital, 'directory' | 'scheduling'>,
  days: ConformanceHarness['bookingDays'],
): Promise<string | undefined> {
  const departments = await directory.departments();
  for (const { id } of departments.slice(0, MOST_DEPARTMENTS)) {
    const sessions = await scheduling.sessions({ departmentId: id, ...days });
    if (sessions.some(({ state }) => state === 'open')) return id;
  }
  return undefined;
}

async function withFile(
  { patients }: Pick<Hospital, 'patients'>,
  patient: KnownPerson,
): Promise<ConformanceHarness['person'] | undefined> {
  const [file] = await patients.find(patient.document, patient.name);
  return file && { ...patient, patientNo: file.patientNo };
}
