import type { DocumentType } from '@kangqiao/domain';
import type { BookCommand, Hospital, Operation, PatientDetails, PushRequest } from '@kangqiao/his-port';

/** How a hospital must be able to fail while the suite looks. */
export type FaultKind =
  /** Never answers, and does nothing. */
  | 'hang'
  /** Acts, and never answers. */
  | 'act-then-hang'
  | 'http-500'
  /** Cuts the connection. */
  | 'reset'
  /** Says with every outward sign of success that its system failed. */
  | 'error-in-200'
  /** Answers with something else, such as a maintenance page. */
  | 'malformed'
  | 'truncated'
  | 'wrong-encoding'
  /** Answers with no body at all, which is not an empty list. */
  | 'empty'
  /** Answers with more than anyone should read. */
  | 'huge'
  | 'wrong-patient'
  | 'duplicate-ids'
  | 'unknown-code';

/** A person whom the hospital knows, or does not. */
export interface KnownPerson {
  name: string;
  document: { type: DocumentType; number: string };
}

/** Something that a hospital may call off: a session, or the part of it between two times. */
export interface StopOrder {
  sessionId: string;
  /** `HH:mm`; absent = from the beginning. */
  from?: string;
  /** `HH:mm`; absent = to the end. */
  to?: string;
  /** Who comes instead; absent = nobody, and the bookings are stopped. */
  substitute?: string;
  reason?: string;
  /** How often it is pushed, where the wire pushes. Default once. */
  pushes?: 1 | 2;
}

/** The ports that every hospital has, and those that it may lack. */
export type HospitalUnderTest = Pick<Hospital, 'directory' | 'patients' | 'scheduling' | 'reports' | 'records'> &
  Partial<Pick<Hospital, 'queue' | 'checkIn' | 'push'>>;

/**
 * The ports under test, with what the suite must know of the hospital behind them. An optional member belongs to a feature
 * that a wire may lack; it must be there when the capabilities name the feature.
 */
export interface ConformanceHarness {
  hospital: HospitalUnderTest;
  /** One file; reports of all three kinds, a finished record with an entry in every list. */
  person: KnownPerson & { patientNo: string };
  /** Several files. */
  personWithSeveralFiles: KnownPerson;
  /** No file, and details that the hospital takes. */
  newcomer: PatientDetails;
  /** A second person with one file. */
  somebodyElse: KnownPerson & { patientNo: string };
  /** A department with open sessions within `bookingDays`. */
  departmentId: string;
  bookingDays: { from: string; to: string };
  /** A span with all the person's reports. */
  reportDays: { from: string; to: string };
  /** A span before the person's first report. */
  daysWithoutReports: { from: string; to: string };
  /** While `act` runs, every call of the operation fails in this way. */
  during<T>(operation: Operation, fault: FaultKind, act: () => Promise<T>): Promise<T>;
  /** The patient of a booking comes and is put in the queue (capability `queue`). */
  arrive?(clientRef: string): Promise<void>;
  /** The hospital's clock comes to where this booking may be reported (capability `checkIn`); `reset` sets it back. */
  timeToCheckIn?(command: BookCommand): Promise<void>;
  /** The hospital calls a session off, or sends a substitute (capability `stopNotices`). */
  stopSession?(order: StopOrder): Promise<void>;
  /**
   * What the hospital has pushed since the last reset, as it came, oldest first (capability `stopNotices` with `push`).
   * The harness itself listens, answers the hospital by `hospital.push`, and waits here until at least so many have come.
   */
  pushed?(atLeast: number): Promise<readonly PushRequest[]>;
  /** Undoes all bookings, registrations, stops and faults. */
  reset(): Promise<void>;
  /** Lets go of everything the harness holds. */
  stop(): Promise<void>;
}
