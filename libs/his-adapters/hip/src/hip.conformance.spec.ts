import { type ConformanceHarness, describeHospitalConformance } from '@kangqiao/his-conformance';
import { addDays, localDateOf } from '@kangqiao/domain';
import { SandboxHospital, startSandbox } from '@kangqiao/testing';
import { createHipHospitalPorts, HIP_CAPABILITIES } from './hospital-ports';
import type { HipOptions } from './options';

const HOSPITAL = 'kq-county';
/** Long enough for a busy machine, short enough to wait for on purpose. */
const DEADLINE_MS = 800;

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
  const played = await SandboxHospital.of(sandbox, HOSPITAL);
  const today = localDateOf(new Date());
  return {
    hospital: ports,
    person: await played.withFile('wang-xiuying', ports.patients),
    personWithSeveralFiles: played.resident('li-guilan'),
    newcomer: played.newcomer('cai-minghui'),
    somebodyElse: await played.withFile('chen-zhiyuan', ports.patients),
    departmentId: '1001',
    bookingDays: { from: addDays(today, 1), to: addDays(today, 7) },
    reportDays: { from: addDays(today, -2000), to: today },
    daysWithoutReports: { from: '2001-01-01', to: '2001-01-02' },
    during: (operation, kind, act) => played.during(operation, kind, act),
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
