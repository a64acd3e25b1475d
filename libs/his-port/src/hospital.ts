import type { DirectoryPort } from './directory.port';
import type { PatientPort } from './patient.port';
import type { RecordPort } from './record.port';
import type { ReportKind, ReportPort } from './report.port';
import type { SchedulingPort } from './scheduling.port';

/** What this hospital can do; a missing capability is "not supported", never an outage. */
export interface Capabilities {
  /** Opens files for people it does not know yet. */
  registerPatient: boolean;
  reportKinds: readonly ReportKind[];
  record: boolean;
}

/** The hospital's rules as data. */
export interface HospitalRules {
  /** Days ahead that can be booked, today included. */
  bookingDays: number;
  /** How long a number is held, in minutes. */
  holdMinutes: number;
  /** How long before the number's start a resident may still cancel, in minutes. */
  cancelBeforeMinutes: number;
  /** How long before the number's start to arrive, in minutes. */
  arriveBeforeMinutes: number;
  /** Active appointments a person may have on one day in one department. */
  perPersonDayDepartment: number;
  /** Active appointments a person may have on one day in this hospital. */
  perPersonDay: number;
}

/** A connected hospital: its ports, whatever wires they run over. */
export interface Hospital {
  id: string;
  name: string;
  rules: HospitalRules;
  capabilities: Capabilities;
  directory: DirectoryPort;
  patients: PatientPort;
  scheduling: SchedulingPort;
  reports: ReportPort;
  records: RecordPort;
}
