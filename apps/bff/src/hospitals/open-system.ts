import { createFhirHospitalPorts } from '@kangqiao/his-adapter-fhir';
import { createHipHospitalPorts, type HipOptions } from '@kangqiao/his-adapter-hip';
import { createSelfserviceHospitalPorts, type SelfserviceTables } from '@kangqiao/his-adapter-selfservice';
import type { CheckInPort, Hospital, PushReceiver, QueuePort } from '@kangqiao/his-port';
import { FhirSettings, HipSettings, SelfserviceSettings, type SystemSettings } from './wire-settings';

/** Everything that a hospital's systems can answer. */
export type Ports = Pick<Hospital, 'directory' | 'patients' | 'scheduling' | 'reports' | 'records'> & {
  queue: QueuePort;
  checkIn: CheckInPort;
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

const openHip = (settings: HipSettings): OpenSystem =>
  createHipHospitalPorts({
    address: settings.address,
    senderId: settings.senderId,
    receiverId: settings.receiverId,
    soapVersion: settings.soapVersion,
    readDeadlineMs: settings.readDeadlineMs,
    writeDeadlineMs: settings.writeDeadlineMs,
    deadlinesMs: settings.deadlinesMs,
    tables: settings.tables as HipOptions['tables'],
    dialect: settings.dialect as HipOptions['dialect'],
    http: httpOf(settings),
  });

const openFhir = (settings: FhirSettings): OpenSystem =>
  createFhirHospitalPorts({
    baseUrl: settings.baseUrl,
    token: settings.token,
    patientSystem: settings.patientSystem,
    deadlineMs: settings.deadlineMs,
    writeDeadlineMs: settings.writeDeadlineMs,
    deadlinesMs: settings.deadlinesMs,
    operations: settings.operations,
    documentSystems: settings.documentSystems,
    http: httpOf(settings),
  });

/** Opens one system over its wire; nothing is sent before the first call. */
export function openSystem(settings: SystemSettings, hospitalId: string): OpenSystem {
  if (settings instanceof SelfserviceSettings) return openSelfservice(settings, hospitalId);
  return settings instanceof HipSettings ? openHip(settings) : openFhir(settings);
}
