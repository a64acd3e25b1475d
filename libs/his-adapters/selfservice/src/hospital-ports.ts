import { SelfserviceClient } from './client';
import { SelfserviceDirectory } from './directory';
import { HospitalClock } from './hospital-clock';
import type { SelfserviceOptions } from './options';
import { SelfservicePatients } from './patients';
import { SelfservicePushReceiver } from './push-receiver';
import { SelfserviceQueue } from './queue';
import { SelfserviceReports } from './reports';
import { SelfserviceScheduling } from './scheduling';

/** The ports of one hospital that run over the `selfservice` wire. It carries no clinical record. */
export interface SelfserviceHospitalPorts {
  directory: SelfserviceDirectory;
  patients: SelfservicePatients;
  scheduling: SelfserviceScheduling;
  reports: SelfserviceReports;
  queue: SelfserviceQueue;
  /** Answers the hospital's own calls; listening is the caller's business. */
  push: SelfservicePushReceiver;
  /** Ends all connections to the hospital; what is under way fails. */
  close(): Promise<void>;
}

/** Connects one hospital; nothing is sent before the first call. @throws RangeError or TypeError on wrong options */
export function createSelfserviceHospitalPorts(options: SelfserviceOptions): SelfserviceHospitalPorts {
  const client = new SelfserviceClient(options);
  const clock = options.clock ?? (() => new Date());
  return {
    directory: new SelfserviceDirectory(client, options.hospitalId),
    patients: new SelfservicePatients(client),
    scheduling: new SelfserviceScheduling(client, clock, new HospitalClock(client, clock)),
    reports: new SelfserviceReports(client),
    queue: new SelfserviceQueue(client),
    push: new SelfservicePushReceiver(options),
    close: () => client.close(),
  };
}
