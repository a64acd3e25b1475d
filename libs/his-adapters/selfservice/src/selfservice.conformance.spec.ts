import { FhirRecordAdapter } from '@kangqiao/his-adapter-fhir';
import { ALL_CAPABILITIES, type ConformanceHarness, describeHospitalConformance } from '@kangqiao/his-conformance';
import { addDays, type DocumentType, localDateOf, parseIdentityDocument } from '@kangqiao/domain';
import { startPushListener, startSandbox } from '@kangqiao/testing';
import { createSelfserviceHospitalPorts } from './hospital-ports';

const HOSPITAL = 'kq-first';
/** Long enough for a busy machine, short enough to wait for on purpose. */
const DEADLINE_MS = 800;

interface DemoResident {
  signInCode: string;
  name: string;
  document: { type: DocumentType; number: string };
}

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
  const residents = (await sandbox.control('residents')) as DemoResident[];
  const resident = (key: string): DemoResident => {
    const found = residents.find(({ signInCode }) => signInCode === `demo-${key}`);
    if (!found) throw new Error(`the sandbox has no resident ${key}`);
    return found;
  };
  const withFile = async (key: string) => {
    const person = resident(key);
    const [file] = await ports.patients.find(person.document, person.name);
    if (!file) throw new Error(`the sandbox has no file for ${key}`);
    return { ...person, patientNo: file.patientNo };
  };
  const newcomer = resident('cai-minghui');
  const identity = parseIdentityDocument(newcomer.document);
  if (!identity.ok) throw new Error(identity.problem);
  const { sex, birthDate } = identity;
  const today = localDateOf(new Date());
  const faults = `hospitals/${HOSPITAL}/faults`;
  return {
    hospital: { ...ports, records },
    person: await withFile('wang-xiuying'),
    personWithSeveralFiles: resident('sun-jianjun'),
    newcomer: { name: newcomer.name, document: newcomer.document, sex, birthDate, phone: '13800009999' },
    somebodyElse: await withFile('chen-zhiyuan'),
    departmentId: '1001',
    bookingDays: { from: addDays(today, 1), to: addDays(today, 10) },
    reportDays: { from: addDays(today, -2000), to: today },
    daysWithoutReports: { from: '2001-01-01', to: '2001-01-02' },
    during: async (operation, kind, act) => {
      await sandbox.control(faults, { method: 'POST', body: { operation, kind } });
      try {
        return await act();
      } finally {
        await sandbox.control(faults, { method: 'DELETE' });
      }
    },
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
  recordSections: ['encounters', 'diagnoses', 'prescriptions', 'allergies', 'immunizations'],
});
