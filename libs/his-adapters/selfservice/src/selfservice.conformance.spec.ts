import { FhirRecordAdapter } from '@kangqiao/his-adapter-fhir';
import { ALL_CAPABILITIES, type ConformanceHarness, describeHospitalConformance } from '@kangqiao/his-conformance';
import { addDays, localDateOf } from '@kangqiao/domain';
import { startPushListener, SandboxHospital, startSandbox } from '@kangqiao/testing';
import { createSelfserviceHospitalPorts } from './hospital-ports';

const HOSPITAL = 'kq-first';
/** Long enough for a busy machine, short enough to wait for on purpose. */
const DEADLINE_MS = 800;

/** The two wires of the sandbox's hospital, over real HTTP to a process of its own. */
async function startHarness(): Promise<ConformanceHarness> {
  const listener = await startPushListener();
  const sandbox = await startSandbox({ BFF_URL: listener.url });
  const ports = createSelfserviceHospitalPorts({
    address: `${sandbox.url}/selfservice`,
    hospitalId: HOSPITAL,
    userId: 'kangqiao',
    key: 'SandboxAesKey016',
    charset: 'gbk',
    tables: { moneyUnit: 'yuan', unlimited: ['-1'] },
    readDeadlineMs: DEADLINE_MS,
    writeDeadlineMs: DEADLINE_MS,
  });
  listener.answerWith(ports.push);
  const records = new FhirRecordAdapter({
    baseUrl: `${sandbox.url}/fhir`,
    token: 'sandbox-fhir-token',
    patientSystem: 'urn:oid:2.16.156.10011.2.5.1.4',
    deadlineMs: DEADLINE_MS,
  });
  const played = await SandboxHospital.of(sandbox, HOSPITAL);
  const today = localDateOf(new Date());
  return {
    hospital: { ...ports, records },
    person: await played.withFile('wang-xiuying', ports.patients),
    personWithSeveralFiles: played.resident('sun-jianjun'),
    newcomer: played.newcomer('cai-minghui'),
    somebodyElse: await played.withFile('chen-zhiyuan', ports.patients),
    departmentId: '1001',
    bookingDays: { from: addDays(today, 1), to: addDays(today, 10) },
    reportDays: { from: addDays(today, -2000), to: today },
    daysWithoutReports: { from: '2001-01-01', to: '2001-01-02' },
    during: (operation, kind, act) => played.during(operation, kind, act),
    arrive: async (clientRef) => {
      const path = `hospitals/${HOSPITAL}/bookings/${encodeURIComponent(clientRef)}/state`;
      await sandbox.control(path, { method: 'POST', body: { state: 'arrived' } });
    },
    stopSession: async ({ sessionId, pushes = 1, ...part }) => {
      const path = `hospitals/${HOSPITAL}/sessions/${encodeURIComponent(sessionId)}/stop`;
      await sandbox.control(path, { method: 'POST', body: { ...part, push: pushes === 2 ? 'twice' : true } });
    },
    pushed: (atLeast) => listener.pushed(atLeast),
    reset: async () => {
      await sandbox.control('reset', { method: 'POST' });
      listener.forget();
    },
    stop: async () => {
      await Promise.all([ports.close(), records.close()]);
      await sandbox.stop();
      await listener.close();
    },
  };
}

describeHospitalConformance('selfservice and fhir', startHarness, {
  ...ALL_CAPABILITIES,
  reportOriginals: false,
  checkIn: false,
  recordSections: ['encounters', 'diagnoses', 'prescriptions', 'allergies', 'immunizations'],
});
