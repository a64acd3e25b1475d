import { type Capabilities, RECORD_SECTIONS } from '@kangqiao/his-port';
import { BookingReader } from './booking-reader';
import { FhirCheckIn } from './check-in';
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
  checkIn: FhirCheckIn;
  reports: FhirReports;
  records: FhirRecordAdapter;
  /** Ends all connections to the hospital; what is under way fails. */
  close(): Promise<void>;
}

/** Connects one hospital; nothing is sent before the first call. @throws RangeError or TypeError on wrong options */
export function createFhirHospitalPorts(options: FhirOptions): FhirHospitalPorts {
  const client = new FhirClient(options);
  const numbers = new PatientNumbers(client, options.patientSystem);
  const booking = bookingBy(options, client, numbers);
  return {
    directory: new FhirDirectory(client),
    patients: new FhirPatients(client, options),
    scheduling: new FhirScheduling({ client, numbers, ...booking }),
    checkIn: new FhirCheckIn(client, numbers, booking.bookings),
    reports: new FhirReports(client, numbers),
    records: new FhirRecordAdapter(options, client),
    close: () => client.close(),
  };
}

/** What a hospital over this wire can do, by what its server has of IHE ITI Scheduling. */
export function fhirCapabilities(operations: readonly SchedulingOperation[] = ALL): Capabilities {
  return {
    registerPatient: true,
    hold: operations.length === 0 || operations.includes('hold'),
    findBooking: true,
    bookings: true,
    stopNotices: ['poll'],
    queue: false,
    checkIn: true,
    reportKinds: ['laboratory', 'imaging', 'microbiology'],
    reportOriginals: true,
    recordSections: RECORD_SECTIONS,
  };
}

function bookingBy(options: FhirOptions, client: FhirClient, numbers: PatientNumbers) {
  const { operations = ALL, clock = () => new Date() } = options;
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
  const desk = new IheDesk(client, operations.includes('hold'), clock);
  return { desk, bookings: new BookingReader(client, numbers), sessions: new SessionReader(client, desk) };
}
