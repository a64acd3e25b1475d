import type { Capabilities } from '@kangqiao/his-port';
import { HipClient } from './client';
import { HipDirectory } from './directory';
import type { HipOptions } from './options';
import { HipPatients } from './patients';
import { HipRecords } from './records';
import { HipReports } from './reports';
import { HipScheduling } from './scheduling';

/** What this wire can do at most; a site may do less. */
export const HIP_CAPABILITIES = {
  registerPatient: true,
  hold: false,
  findBooking: true,
  bookings: true,
  stopNotices: [],
  queue: false,
  checkIn: false,
  reportKinds: ['laboratory', 'imaging'],
  reportOriginals: false,
  recordSections: ['encounters', 'diagnoses', 'prescriptions', 'documents'],
} as const satisfies Capabilities;

/** The ports of one hospital that run over the `hip` wire. */
export interface HipHospitalPorts {
  directory: HipDirectory;
  patients: HipPatients;
  scheduling: HipScheduling;
  reports: HipReports;
  records: HipRecords;
  /** Ends all connections to the hospital; what is under way fails. */
  close(): Promise<void>;
}

/** Connects one hospital; nothing is sent before the first call. @throws RangeError or TypeError on wrong options */
export function createHipHospitalPorts(options: HipOptions): HipHospitalPorts {
  const client = new HipClient(options);
  return {
    directory: new HipDirectory(client),
    patients: new HipPatients(client),
    scheduling: new HipScheduling(client),
    reports: new HipReports(client),
    records: new HipRecords(client),
    close: () => client.close(),
  };
}
