import { FhirRecordAdapter } from '@kangqiao/his-adapter-fhir';
import {
  createSelfserviceHospitalPorts,
  type HospitalCall,
  type SelfserviceTables,
} from '@kangqiao/his-adapter-selfservice';
import type { Hospital, PushReceiver, QueuePort } from '@kangqiao/his-port';
import type { AppLogger } from '../platform/logging/logger';
import type { ConnectedHospital } from './hospitals';
import type { DescribedHospital } from './hospitals-file';
import { NoRecords, NoReports } from './unsupported';
import { type FhirSettings, SelfserviceSettings, type SystemSettings } from './wire-settings';

type Ports = Pick<Hospital, 'directory' | 'patients' | 'scheduling' | 'reports' | 'records'> & {
  queue: QueuePort;
  push: PushReceiver;
};

/** A system of a hospital with the ports that its wire carries. */
type OpenSystem = Partial<Ports> & { close(): Promise<void> };

type OnCall = (call: HospitalCall) => void;

const TROUBLE: ReadonlySet<HospitalCall['outcome']> = new Set(['unavailable', 'unknown', 'fault']);

const watch =
  (logger: AppLogger, hospital: string, system: string): OnCall =>
  ({ operation, outcome, milliseconds, reason }) => {
    if (TROUBLE.has(outcome))
      logger.warn(
        { hospital, system, operation, outcome, reason, ms: Math.round(milliseconds) },
        'a call to a hospital failed',
      );
  };

const httpOf = ({ connections, maxReplyBytes }: SystemSettings) => ({ connections, maxReplyBytes });

const openSelfservice = (settings: SelfserviceSettings, hospitalId: string, onCall: OnCall): OpenSystem =>
  createSelfserviceHospitalPorts({
    address: settings.address,
    hospitalId: settings.hospitalId ?? hospitalId,
    userId: settings.userId,
    key: settings.key,
    readDeadlineMs: settings.readDeadlineMs,
    writeDeadlineMs: settings.writeDeadlineMs,
    deadlinesMs: settings.deadlinesMs,
    tables: settings.tables as Partial<SelfserviceTables> | undefined,
    http: httpOf(settings),
    onCall,
  });

const openFhir = (settings: FhirSettings, onCall: OnCall): OpenSystem => {
  const { baseUrl, token, patientSystem, deadlineMs } = settings;
  const records = new FhirRecordAdapter({ baseUrl, token, patientSystem, deadlineMs, http: httpOf(settings), onCall });
  return { records, close: () => records.close() };
};

const open = (settings: SystemSettings, hospitalId: string, onCall: OnCall): OpenSystem =>
  settings instanceof SelfserviceSettings ? openSelfservice(settings, hospitalId, onCall) : openFhir(settings, onCall);

function connect(described: DescribedHospital, logger: AppLogger): ConnectedHospital {
  const { id, name, rules, capabilities, ports, terminalKey } = described;
  const systems = new Map(
    [...described.systems].map(([system, settings]) => [system, open(settings, id, watch(logger, id, system))]),
  );
  const port = <P extends keyof Ports>(one: P): Ports[P] => {
    const found = systems.get(ports[one] ?? '')?.[one];
    if (!found) throw new Error(`no system of hospital ${id} carries ${one}`);
    return found as Ports[P];
  };
  const hospital: Hospital = {
    id,
    name,
    rules,
    capabilities,
    directory: port('directory'),
    patients: port('patients'),
    scheduling: port('scheduling'),
    reports: ports.reports === undefined ? new NoReports() : port('reports'),
    records: ports.records === undefined ? new NoRecords() : port('records'),
    queue: ports.queue === undefined ? null : port('queue'),
    push: ports.push === undefined ? null : port('push'),
  };
  return {
    hospital,
    terminalKey: terminalKey === undefined ? null : Buffer.from(terminalKey, 'hex'),
    close: async () => {
      await Promise.all([...systems.values()].map((system) => system.close()));
    },
  };
}

/** Connects what the hospitals file describes; nothing is sent before the first call. */
export const connectAll = (described: readonly DescribedHospital[], logger: AppLogger): ConnectedHospital[] =>
  described.map((hospital) => connect(hospital, logger));
