import { FhirRecordAdapter } from '@kangqiao/his-adapter-fhir';
import { createSelfserviceHospitalPorts, type SelfserviceTables } from '@kangqiao/his-adapter-selfservice';
import type { Hospital, PushReceiver, QueuePort } from '@kangqiao/his-port';
import { type FhirSettings, SelfserviceSettings, type SystemSettings } from './wire-settings';

/** Everything that a hospital's systems can answer. */
export type Ports = Pick<Hospital, 'directory' | 'patients' | 'scheduling' | 'reports' | 'records'> & {
  queue: QueuePort;
  push: PushReceiver;
};

/** A system of a hospital with the ports that its wire carries. */
export type OpenSystem = Partial<Ports> & { close(): Promise<void> };

const httpOf = ({ connections, maxReplyBytes }: SystemSettings) => ({ connections, maxReplyBytes });

const openSelfservice = (settings: SelfserviceSettings, hospitalId: string): OpenSystem =>
  createSelfserviceHospitalPorts({
    address: settings.address,
    hospitalId: settings.hospitalId ?? hospitalId,
    userId: settings.userId,
    key: settings.key,
    charset: settings.charset,
    readDeadlineMs: settings.readDeadlineMs,
    writeDeadlineMs: settings.writeDeadlineMs,
    deadlinesMs: settings.deadlinesMs,
    tables: settings.tables as Partial<SelfserviceTables> | undefined,
    http: httpOf(settings),
  });

const openFhir = (settings: FhirSettings): OpenSystem => {
  const { baseUrl, token, patientSystem, deadlineMs } = settings;
  const records = new FhirRecordAdapter({ baseUrl, token, patientSystem, deadlineMs, http: httpOf(settings) });
  return { records, close: () => records.close() };
};

/** Opens one system over its wire; nothing is sent before the first call. */
export function openSystem(settings: SystemSettings, hospitalId: string): OpenSystem {
  return settings instanceof SelfserviceSettings ? openSelfservice(settings, hospitalId) : openFhir(settings);
}
