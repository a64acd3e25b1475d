import type { DocumentType } from '@kangqiao/domain';
import type { CallObserver, HospitalHttpOptions } from '@kangqiao/his-http';

/** The operations of IHE ITI Scheduling that a server may have. */
export type SchedulingOperation = 'find' | 'hold' | 'book';

/** What is needed to read one hospital's records over FHIR R4. */
export interface FhirRecordOptions {
  /** Base address of the FHIR service, http(s), with or without the last slash. */
  baseUrl: string;
  /** Bearer token. */
  token: string;
  /** Identifier system of the hospital's own patient number. */
  patientSystem: string;
  /** For one operation with its lookups, pages and retry, in milliseconds. Default 10000. */
  deadlineMs?: number;
  /** The most pages of one list that are followed; a longer list is a fault, never cut. Default 50. */
  maxPages?: number;
  http?: HospitalHttpOptions;
  /** Told of every operation as it ends. */
  onCall?: CallObserver;
}

/** What is needed to connect a hospital whose every port runs over FHIR R4. */
export interface FhirOptions extends FhirRecordOptions {
  /** For a write with the lookups before it, in milliseconds; after it the outcome is unknown. Default 20000. */
  writeDeadlineMs?: number;
  /** Deadlines of single operations by their port names, in milliseconds, before the two above. */
  deadlinesMs?: Partial<Record<string, number>>;
  /**
   * What the server has of IHE ITI Scheduling: all three (default), `['find', 'book']` = it cannot hold,
   * `[]` = numbers are held and booked by plain resources.
   */
  operations?: readonly SchedulingOperation[];
  /** When a hold ends is told by it. Default: the system clock. */
  clock?: () => Date;
  /** Identifier systems of identity documents; each replaces the documented one, null = not taken at this hospital. */
  documentSystems?: Partial<Record<DocumentType, string | null>>;
}
