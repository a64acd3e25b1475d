import { type ConformanceHarness, describeHospitalConformance } from '@kangqiao/his-conformance';
import { addDays, type DocumentType, localDateOf, parseIdentityDocument } from '@kangqiao/domain';
import { startSandbox } from '@kangqiao/testing';
import { createFhirHospitalPorts, fhirCapabilities } from './hospital-ports';

const HOSPITAL = 'kq-hean';
/** Long enough for a busy machine, short enough to wait for on purpose. */
const DEADLINE_MS = 1_500;

interface DemoResident {
  signInCode: string;
  name: string;
  document: { type: DocumentType; number: string };
}

/** The sandbox's hospital on this wire, over real HTTP to a process of its own. */
async function startHarness(): Promise<ConformanceHarness> {
  const sandbox = await startSandbox();
  const ports = createFhirHospitalPorts({
    baseUrl: `${sandbox.url}/hean/fhir`,
    token: 'sandbox-hean-token',
    patientSystem: 'urn:oid:2.16.156.10011.2.5.1.4',
    deadlineMs: DEADLINE_MS,
    writeDeadlineMs: DEADLINE_MS,
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
  const newcomer = resident('sun-jianjun');
  const identity = parseIdentityDocument(newcomer.document);
  if (!identity.ok) throw new Error(identity.problem);
  const { sex, birthDate } = identity;
  const today = localDateOf(new Date());
  return {
    hospital: ports,
    person: await withFile('wang-xiuying'),
    personWithSeveralFiles: resident('lin-xiaoyan'),
    newcomer: { name: newcomer.name, document: newcomer.document, sex, birthDate, phone: '13800009999' },
    somebodyElse: await withFile('chen-zhiyuan'),
    departmentId: 'im',
    bookingDays: { from: addDays(today, 1), to: addDays(today, 7) },
    reportDays: { from: addDays(today, -2000), to: today },
    daysWithoutReports: { from: '2001-01-01', to: '2001-01-02' },
    during: async (operation, kind, act) => {
      const faults = `hospitals/${HOSPITAL}/faults`;
      await sandbox.control(faults, { method: 'POST', body: { operation, kind } });
      try {
        return await act();
      } finally {
        await sandbox.control(faults, { method: 'DELETE' });
      }
    },
    stopSession: async ({ sessionId, ...part }) => {
      await sandbox.control(`hospitals/${HOSPITAL}/sessions/${sessionId}/stop`, { method: 'POST', body: part });
    },
    reset: async () => {
      await sandbox.control('reset', { method: 'POST' });
    },
    stop: async () => {
      await ports.close();
      await sandbox.stop();
    },
  };
}

describeHospitalConformance('fhir', startHarness, fhirCapabilities());
