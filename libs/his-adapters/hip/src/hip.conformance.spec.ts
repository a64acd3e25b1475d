import { type ConformanceHarness, describeHospitalConformance } from '@kangqiao/his-conformance';
import { addDays, type DocumentType, localDateOf, parseIdentityDocument } from '@kangqiao/domain';
import { startSandbox } from '@kangqiao/testing';
import { createHipHospitalPorts, HIP_CAPABILITIES } from './hospital-ports';
import type { HipOptions } from './options';

const HOSPITAL = 'kq-county';
/** Long enough for a busy machine, short enough to wait for on purpose. */
const DEADLINE_MS = 800;

interface DemoResident {
  signInCode: string;
  name: string;
  document: { type: DocumentType; number: string };
}

/** The sandbox's hospital on this wire, over real HTTP to a process of its own. */
async function startHarness(options: Partial<HipOptions>): Promise<ConformanceHarness> {
  const sandbox = await startSandbox();
  const ports = createHipHospitalPorts({
    address: `${sandbox.url}/hip/HIPMessageServer`,
    senderId: 'kangqiao',
    readDeadlineMs: DEADLINE_MS,
    writeDeadlineMs: DEADLINE_MS,
    ...options,
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
    hospital: ports,
    person: await withFile('wang-xiuying'),
    personWithSeveralFiles: resident('li-guilan'),
    newcomer: { name: newcomer.name, document: newcomer.document, sex, birthDate, phone: '13800009999' },
    somebodyElse: await withFile('chen-zhiyuan'),
    departmentId: '1001',
    bookingDays: { from: addDays(today, 1), to: addDays(today, 7) },
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
    reset: async () => {
      await sandbox.control('reset', { method: 'POST' });
    },
    stop: async () => {
      await ports.close();
      await sandbox.stop();
    },
  };
}

describeHospitalConformance('hip', () => startHarness({}), HIP_CAPABILITIES);

describeHospitalConformance(
  'hip in SOAP 1.2 and the other dialect',
  () =>
    startHarness({
      soapVersion: '1.2',
      dialect: {
        ids: 'attribute',
        actions: 's-codes',
        slotType: 'slotTpye',
        documentListRoot: 'GetDocumentStroedInfo',
      },
    }),
  HIP_CAPABILITIES,
);
