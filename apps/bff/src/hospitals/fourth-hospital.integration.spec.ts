import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { addDays, type DocumentType, localDateOf } from '@kangqiao/domain';
import type { Hospital } from '@kangqiao/his-port';
import { type RunningSandbox, startSandbox } from '@kangqiao/testing';
import { parse, stringify } from 'yaml';
import { SystemClock } from '../platform/clock';
import { createLogger } from '../platform/logging/logger';
import { Metrics } from '../platform/metrics/metrics';
import { connectAll } from './connect';
import { HospitalPressure } from './hospital-pressure';
import { HospitalRecovery } from './hospital-recovery';
import { Hospitals } from './hospitals';
import { parseHospitals } from './hospitals-file';
import { AuditEventsInMemory } from '../testing/audit-events';

const root = path.resolve(__dirname, '../../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The entry as the document has it, word for word. */
function documentedEntry(): unknown {
  const block = /```yaml\n([\s\S]*?)```/.exec(read('docs/connecting-a-hospital.md'))?.[1];
  return parse(block ?? '');
}

interface DemoResident {
  signInCode: string;
  name: string;
  document: { type: DocumentType; number: string };
}

describe('a fourth hospital, connected by following the document', () => {
  let sandbox: RunningSandbox;
  let hospitals: Hospitals;
  let fourth: Hospital;

  beforeAll(async () => {
    await promisify(execFile)(process.execPath, [path.join(root, 'tools/build-server.mjs')]);
    sandbox = await startSandbox();
    const tree = parse(read('apps/sandbox/hospitals.yaml')) as { hospitals: unknown[] };
    tree.hospitals.push(...(documentedEntry() as unknown[]));
    const file = parseHospitals(stringify(tree), {
      ...environmentOf('http://127.0.0.1:9'),
      KQ_FOURTH_URL: `${sandbox.url}/selfservice`,
      KQ_FOURTH_KEY: 'SandboxAesKey016',
    });
    if (!file.ok) throw new Error(file.problems.join('\n'));
    hospitals = new Hospitals(
      connectAll(file.hospitals, {
        logger: createLogger('silent'),
        audit: new AuditEventsInMemory(),
        clock: new SystemClock(),
        metrics: new Metrics(),
        recovery: new HospitalRecovery(createLogger('silent')),
        pressure: new HospitalPressure(),
      }),
    );
    fourth = hospitals.of('kq-fourth');
  }, 120_000);
  afterAll(async () => {
    await hospitals?.onApplicationShutdown();
    await sandbox?.stop();
  });

  /** The other three are not there at all: an address at which nobody listens. */
  const environmentOf = (nowhere: string): Record<string, string> => ({
    SANDBOX_VIEWER: `${nowhere}/viewer?report={reportId}`,
    SANDBOX_SELFSERVICE_URL: `${nowhere}/selfservice`,
    SANDBOX_FHIR_URL: `${nowhere}/fhir`,
    SANDBOX_HIP_URL: `${nowhere}/hip`,
    SANDBOX_HEAN_URL: `${nowhere}/hean`,
    KQ_FIRST_SELFSERVICE_KEY: '0123456789abcdef',
    KQ_FIRST_FHIR_TOKEN: 'a-token',
    KQ_HEAN_FHIR_TOKEN: 'a-token',
    KQ_HEAN_RELEASE_TIME: '07:30',
  });

  it('stands beside the three others, under its own name', () => {
    expect(hospitals.all().map(({ id }) => id)).toEqual(['kq-first', 'kq-county', 'kq-hean', 'kq-fourth']);
    expect(fourth).toMatchObject({ name: '康桥市第四人民医院', capabilities: { recordSections: [] }, push: null });
  });

  it('answers while none of the others can be reached', async () => {
    const others = hospitals.all().filter(({ id }) => id !== 'kq-fourth');
    const answers = await Promise.allSettled(others.map(({ directory }) => directory.departments()));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect((await fourth.directory.departments()).length).toBeGreaterThan(0);
  });

  it('lets a resident book a number, finds the booking again, and cancels it', async () => {
    const residents = (await sandbox.control('residents')) as DemoResident[];
    const resident = residents.find(({ signInCode }) => signInCode === 'demo-wang-xiuying');
    if (!resident) throw new Error('the sandbox has no such resident');
    const [file] = await fourth.patients.find(resident.document, resident.name);
    if (!file) throw new Error('the hospital has no file');
    const { scheduling } = fourth;
    const today = localDateOf(new Date());
    const days = { from: addDays(today, 1), to: addDays(today, 10) };
    const sessions = await scheduling.sessions({ departmentId: '1001', ...days });
    const session = sessions.find(({ state }) => state === 'open');
    if (!session) throw new Error('no open session');
    const number = (await scheduling.numbers(session)).find(({ available }) => available);
    if (!number) throw new Error('no free number');
    const { patientNo } = file;
    const command = { clientRef: 'fourth-hospital-1', session, number, patientNo };
    expect(await scheduling.hold(command)).toMatchObject({ kind: 'held' });
    const patient = { name: resident.name, phone: null };
    const outcome = await scheduling.book({ ...command, feeFen: session.feeFen, patient });
    if (outcome.kind !== 'booked') throw new Error(`not booked: ${outcome.kind}`);
    const { clientRef, visitNo } = outcome.booking;
    expect(await scheduling.findBooking(clientRef)).toMatchObject({ visitNo, patientNo, state: 'booked' });
    expect(await scheduling.cancel({ clientRef, visitNo, patientNo, reason: null })).toEqual({ kind: 'cancelled' });
  });
});
