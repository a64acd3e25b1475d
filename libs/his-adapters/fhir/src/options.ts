import type { CallObserver, HospitalHttpOptions } from '@kangqiao/his-http';

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
