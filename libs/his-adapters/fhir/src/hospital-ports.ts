import { BookingReader } from './booking-reader';
import { FhirClient } from './client';
import { FhirDirectory } from './directory';
import { FhirRecordAdapter } from './fhir-record.adapter';
import { IheDesk } from './ihe-desk';
import type { FhirOptions, SchedulingOperation } from './options';
import { PatientNumbers } from './patient-numbers';
import { FhirPatients } from './patients';
import { FhirReports } from './reports';
import { ResourceDesk, stateByItsSlot } from './resource-desk';
import { FhirScheduling } from './scheduling';
import { SessionReader } from './session-reader';

const ALL: readonly SchedulingOperation[] = ['find', 'hold', 'book'];

/** The ports of one hospital that run over the `fhir` wire. */
export interface FhirHospitalPorts {
  directory: FhirDirectory;
  patients: FhirPatients;
  scheduling: FhirScheduling;
  reports: FhirReports;
  records: FhirRecordAdapter;
  /** Ends all connections to the hospital; what is under way fails. */
  close(): Promise<void>;
}

/** Connects one hospital; nothing is sent before the first call. @throws RangeError or TypeError on wrong options */
export function createFhirHospitalPorts(options: FhirOptions): FhirHospitalPorts {
  const client = new FhirClient(options);
  const numbers = new PatientNumbers(client, options.patientSystem);
  return {
    directory: new FhirDirectory(client),
    patients: new FhirPatients(client, options),
    scheduling: new FhirScheduling({ client, numbers, ...bookingBy(options.operations ?? ALL, client, numbers) }),
    reports: new FhirReports(client, numbers),
    records: new FhirRecordAdapter(options, client),
    close: () => client.close(),
  };
}

function bookingBy(operations: readonly SchedulingOperation[], client: FhirClient, numbers: PatientNumbers) {
  if (operations.length === 0) {
    return {
      desk: new ResourceDesk(client),
      bookings: new BookingReader(client, numbers, stateByItsSlot),
      sessions: new SessionReader(client, null),
    };
  }
  // What `$hold` and `$book` take is what `$find` has proposed: none of them is of use without it.
  if (!operations.includes('find') || !operations.includes('book')) {
    throw new RangeError('operations: all three, find and book, or none');
  }
  const desk = new IheDesk(client, operations.includes('hold'));
  return { desk, bookings: new BookingReader(client, numbers), sessions: new SessionReader(client, desk) };
}
