import type { CheckInPort } from './check-in.port';
import type { DirectoryPort } from './directory.port';
import type { PatientPort } from './patient.port';
import type { QueuePort } from './queue.port';
import type { RecordPort } from './record.port';
import type { ReportPort } from './report.port';
import type { SchedulingPort } from './scheduling.port';

/** Everything that a hospital can be asked, by the ports' own names for it. */
export type Operation =
  | keyof DirectoryPort
  | keyof PatientPort
  | keyof SchedulingPort
  | keyof CheckInPort
  | keyof ReportPort
  | keyof RecordPort
  | keyof QueuePort;

/** As an object, for a list could lack one and nobody would notice. */
const EVERY: Readonly<Record<Operation, true>> = {
  profile: true,
  departments: true,
  doctors: true,
  find: true,
  register: true,
  sessions: true,
  numbers: true,
  hold: true,
  release: true,
  book: true,
  cancel: true,
  checkIn: true,
  findBooking: true,
  bookings: true,
  stopNotices: true,
  list: true,
  laboratory: true,
  imaging: true,
  microbiology: true,
  original: true,
  encounters: true,
  diagnoses: true,
  prescriptions: true,
  allergies: true,
  immunizations: true,
  measurements: true,
  documents: true,
  bloodGroups: true,
  document: true,
  position: true,
};

export const OPERATIONS = Object.keys(EVERY) as readonly Operation[];
