/**
 * What an adapter costs a call: encode, sign, encrypt, send, decrypt, verify, decode, map. Measured as CPU of this process
 * beside a bare undici request with JSON.parse of the same answer, served by a process of its own. The hospitals of the
 * sandbox answer, each over its own wire; what they need for it is not counted.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { startServer } from '../lib/run.mjs';
import { median, spread } from './statistics.mjs';

const require = createRequire(import.meta.url);
const WARM_UP_CALLS = 60;
const SESSIONS = 50;
const REPORT_ITEMS = 40;
const SCHEDULE_DAYS = 14;
const DAY_MS = 86_400_000;

const today = (days = 0) => new Date(Date.now() + 8 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);
const DOCUMENT_SYSTEM = 'urn:oid:2.16.156.10011.2.5.1.4';

/** The ports of the sandbox's hospitals, without their guards. */
function openWires(root, sandbox) {
  const load = (name) => require(path.join(root, `dist/libs/his-adapters/${name}/src/index.js`));
  return {
    'selfservice (SOAP, AES, MD5, GBK, XML)': load('selfservice').createSelfserviceHospitalPorts({
      address: `${sandbox}/selfservice`,
      hospitalId: 'kq-first',
      userId: 'kangqiao',
      key: 'SandboxAesKey016',
      charset: 'gbk',
      tables: { moneyUnit: 'yuan', unlimited: ['-1'] },
    }),
    'hip (SOAP, HL7 V3, CDA)': load('hip').createHipHospitalPorts({
      address: `${sandbox}/hip/HIPMessageServer`,
      senderId: 'kangqiao',
    }),
    'fhir (R4, IHE Scheduling)': load('fhir').createFhirHospitalPorts({
      baseUrl: `${sandbox}/hean/fhir`,
      token: 'sandbox-hean-token',
      patientSystem: DOCUMENT_SYSTEM,
    }),
  };
}

/** The department and the span of days within two weeks whose sessions come nearest to 50 from above. */
async function scheduleOfFifty({ directory, scheduling }) {
  let best = { count: Infinity, ask: null };
  for (const { id: departmentId } of await directory.departments()) {
    const whole = await scheduling.sessions({ departmentId, from: today(), to: today(SCHEDULE_DAYS - 1) });
    for (let first = 0; first < SCHEDULE_DAYS; first += 1) {
      for (let last = first; last < SCHEDULE_DAYS; last += 1) {
        const [from, to] = [today(first), today(last)];
        const count = whole.filter(({ date }) => date >= from && date <= to).length;
        if (count < SESSIONS || count >= best.count) continue;
        best = { count, ask: () => scheduling.sessions({ departmentId, from, to }) };
      }
    }
  }
  return best;
}

/** The laboratory report whose items come nearest to 40 from above, among the residents whom this hospital knows. */
async function reportOfForty({ patients, reports }, residents) {
  let best = { count: Infinity, ask: null };
  for (const { document, name } of residents) {
    // A name that the hospital's charset cannot write is refused: nobody of that name has a file there.
    const files = await patients.find(document, name).catch((error) => {
      if (error.kind === 'refused') return [];
      throw error;
    });
    for (const { patientNo } of files) {
      for (const { id } of await reports.list({ patientNo, kind: 'laboratory', from: today(-2000), to: today() })) {
        const ask = () => reports.laboratory(patientNo, id);
        const count = (await ask())?.items.length ?? 0;
        if (count >= REPORT_ITEMS && count < best.count) best = { count, ask };
      }
    }
  }
  return best;
}

async function cpuMicroseconds(call, calls) {
  const before = process.cpuUsage();
  for (let done = 0; done < calls; done += 1) await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}

/** A bare request for the same answer as plain JSON. */
async function startBare(root, folder, name, answer) {
  const { Pool } = require('undici');
  const file = path.join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(answer));
  const server = await startServer(name, path.join(root, 'tools/bench/contenders/upstream.mjs'), {
    env: { BODY_FILE: file },
  });
  const pool = new Pool(new URL(server.url).origin, { connections: 16 });
  return {
    call: async () => JSON.parse(await (await pool.request({ method: 'GET', path: '/' })).body.text()),
    stop: async () => {
      await pool.destroy();
      await server.stop();
    },
  };
}

/**
 * @param {{ root: string, folder: string, sandbox: string, rounds: number, calls: number }} options
 * @returns {Promise<object[]>} one row for each wire and question
 */
export async function measureAdapters({ root, folder, sandbox, rounds, calls }) {
  const residents = await (await fetch(`${sandbox}/_control/residents`)).json();
  const rows = [];
  for (const [wire, ports] of Object.entries(openWires(root, sandbox))) {
    const questions = {
      [`schedule, %n sessions`]: await scheduleOfFifty(ports),
      [`laboratory report, %n items`]: await reportOfForty(ports, residents),
    };
    for (const [question, { count, ask }] of Object.entries(questions)) {
      if (!ask) throw new Error(`${wire}: the sandbox has nothing long enough for: ${question}`);
      const bare = await startBare(root, folder, `bare-${rows.length}`, await ask());
      await cpuMicroseconds(ask, WARM_UP_CALLS);
      await cpuMicroseconds(bare.call, WARM_UP_CALLS);
      const samples = [];
      for (let round = 0; round < rounds; round += 1) {
        const plain = await cpuMicroseconds(bare.call, calls);
        samples.push({ plain, adapter: await cpuMicroseconds(ask, calls) });
      }
      await bare.stop();
      rows.push({
        question: question.replace('%n', String(count)),
        wire,
        adapterMicroseconds: median(samples.map(({ adapter }) => adapter)),
        bareMicroseconds: median(samples.map(({ plain }) => plain)),
        ratio: median(samples.map(({ adapter, plain }) => adapter / plain)),
        spread: spread(samples.map(({ adapter }) => adapter)),
      });
    }
    await ports.close();
  }
  return rows;
}
