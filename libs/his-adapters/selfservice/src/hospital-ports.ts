import { SelfserviceClient } from './client';
import { SelfserviceDirectory } from './directory';
import type { SelfserviceOptions } from './options';
import { SelfservicePatients } from './patients';
import { SelfserviceReports } from './reports';
import { SelfserviceScheduling } from './scheduling';

/** The ports of one hospital that run over the `selfservice` wire. */
export interface SelfserviceHospitalPorts {
  directory: SelfserviceDirectory;
  patients: SelfservicePatients;
  scheduling: SelfserviceScheduling;
  reports: SelfserviceReports;
  /** Ends all connections to the hospital; what is under way fails. */
  close(): Promise<void>;
}

/** Connects one hospital; nothing is sent before the first call. @throws RangeError or TypeError on wrong options */
export function createSelfserviceHospitalPorts(options: SelfserviceOptions): SelfserviceHospitalPorts {
  const client = new SelfserviceClient(options);
  return {
    directory: new SelfserviceDirectory(client, options.hospitalId),
    patients: new SelfservicePatients(client),
    scheduling: new SelfserviceScheduling(client, options.clock ?? (() => new Date())),
    reports: new SelfserviceReports(client),
    close: () => client.close(),
  };
}
