import { type ConformanceHarness, describeHospitalConformance } from '@kangqiao/his-conformance';
import { addDays, instantOf, isoWithOffset, localDateOf } from '@kangqiao/domain';
import { SandboxHospital, startSandbox } from '@kangqiao/testing';
import { createFhirHospitalPorts, fhirCapabilities } from './hospital-ports';

const HOSPITAL = 'kq-hean';
/** Long enough for a busy machine, short enough to wait for on purpose. */
const DEADLINE_MS = 1_500;

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
  const played = await SandboxHospital.of(sandbox, HOSPITAL);
  const today = localDateOf(new Date());
  return {
    hospital: ports,
    person: await played.withFile('wang-xiuying', ports.patients),
    personWithSeveralFiles: played.resident('lin-xiaoyan'),
    newcomer: played.newcomer('sun-jianjun'),
    somebodyElse: await played.withFile('chen-zhiyuan', ports.patients),
    departmentId: 'im',
    bookingDays: { from: addDays(today, 1), to: addDays(today, 7) },
    reportDays: { from: addDays(today, -2000), to: today },
    daysWithoutReports: { from: '2001-01-01', to: '2001-01-02' },
    during: (operation, kind, act) => played.during(operation, kind, act),
    timeToCheckIn: async ({ session, number }) => {
      const now = isoWithOffset(new Date(instantOf(session.date, number.startTime).getTime() - 20 * 60_000));
      await sandbox.control('clock', { method: 'POST', body: { now } });
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
