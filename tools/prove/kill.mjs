/**
 * `npm run prove:kill [kills]`: kills the BFF with `kill -9` at random moments while residents book at the sandbox, and
 * checks that nothing is lost or doubled and that it is ready again within five seconds. 200 kills unless told.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'mysql2/promise';
import { buildServer } from '../build-server.mjs';
import { startEmbeddedDatabase } from '../lib/embedded-database.mjs';
import { ensureKeysFile } from '../lib/keys.mjs';
import { freePort } from '../lib/ports.mjs';
import { startServer } from '../lib/run.mjs';
import { sandboxEnvironment } from '../lib/sandbox-environment.mjs';
import { complaintsAbout } from './books.mjs';
import { BusyResident } from './booking-load.mjs';
import { Supervised } from './supervised.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const RESIDENTS = 8;
const LONGEST_LIFE_MS = 2_500;
const READY_WITHIN_MS = 5_000;
const SETTLED_WITHIN_MS = 120_000;
/** What is older than this has no call under way any more, and no hold of it lasts. */
const GONE_BY = 'INTERVAL 20 MINUTE';

/** As if twenty minutes had gone by for everything that is open, and the wait of freed numbers for their moment were over. */
async function letTimePass(db) {
  await db.query(`UPDATE appointment SET state_since = state_since - ${GONE_BY}, hold_expires_at = hold_expires_at - ${GONE_BY},
    due_at = due_at - ${GONE_BY} WHERE state IN ('holding', 'held', 'confirming', 'cancelling', 'released', 'expired', 'refused')`);
  await db.query(`UPDATE freed_number SET free_from = free_from - INTERVAL 1 DAY, returns_at = returns_at - INTERVAL 1 DAY,
    due_at = due_at - INTERVAL 1 DAY`);
}

async function settle(db) {
  const until = performance.now() + SETTLED_WITHIN_MS;
  await letTimePass(db);
  for (;;) {
    const [[{ open }]] = await db.query(
      `SELECT (SELECT COUNT(*) FROM appointment WHERE due_at <= UTC_TIMESTAMP(3) + INTERVAL 5 MINUTE)
            + (SELECT COUNT(*) FROM freed_number) AS open`,
    );
    if (Number(open) === 0 || performance.now() > until) return;
    await pause(500);
    await letTimePass(db);
  }
}

const medianOf = (values) => Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]);

async function settledResidents(server, sandbox) {
  const control = async (what) => (await fetch(`${sandbox.url}/_control/${what}`)).json();
  const codeOf = async (phone) => (await control(`messages?phone=${phone}`))[0].parameters.code;
  const known = (await control('residents')).filter(
    ({ age, patientNos, phone }) => age >= 18 && phone && patientNos['kq-first']?.length === 1,
  );
  const residents = known.slice(0, RESIDENTS).map((one) => new BusyResident(server, one));
  for (const resident of residents) await resident.settle(codeOf);
  return residents;
}

/** @param {{ kills: number, folder: string, say: (text: string) => void, readyWithinMs?: number }} options */
export async function proveKills({ kills, folder, say, readyWithinMs = READY_WITHIN_MS }) {
  const stops = [];
  try {
    const database = await startEmbeddedDatabase({ folder: path.join(folder, 'database'), durable: false });
    stops.push(() => database.stop());
    const sandbox = await startServer('sandbox', path.join(root, 'dist/apps/sandbox/src/main.js'), {
      env: { SANDBOX_PORT: '0' },
    });
    stops.push(() => sandbox.stop());
    const keysFile = path.join(folder, 'keys.json');
    await ensureKeysFile(root, keysFile);
    const server = new Supervised(
      path.join(root, 'dist/apps/bff/src/main.js'),
      {
        PORT: String(await freePort()),
        DATABASE_URL: database.url,
        KEYS_FILE: keysFile,
        LOG_LEVEL: 'warn',
        ...sandboxEnvironment(root, sandbox.url),
      },
      path.join(folder, 'bff.log'),
    );
    stops.push(() => server.stop());
    await server.start();
    const residents = await settledResidents(server, sandbox);
    let isOver = false;
    const working = Promise.all(residents.map((resident) => resident.work(() => isOver)));
    for (let kill = 1; kill <= kills; kill += 1) {
      await pause(Math.random() * LONGEST_LIFE_MS);
      await server.kill();
      if (kill % 20 === 0) say(`${kill} kills`);
    }
    isOver = true;
    await working;
    const db = await createConnection({ uri: database.url.replace(/^mariadb:/, 'mysql:'), timezone: 'Z' });
    stops.push(() => db.end());
    await settle(db);
    const [ours] = await db.query(
      'SELECT id, state, session_id AS sessionId, number_id AS numberId FROM appointment ORDER BY id',
    );
    const [claims] = await db.query('SELECT appointment_id AS id FROM number_claim');
    const theirs = await (await fetch(`${sandbox.url}/_control/hospitals/kq-first/bookings`)).json();
    const told = new Map(residents.flatMap((resident) => [...resident.told]));
    const ids = claims.map(({ id }) => id);
    const slowest = Math.round(Math.max(...server.readyAfterMs));
    return {
      kills,
      ready: {
        withinMs: readyWithinMs,
        inTime: server.readyAfterMs.filter((ms) => ms <= readyWithinMs).length,
        medianMs: medianOf(server.readyAfterMs),
        slowestMs: slowest,
        medianCpuMs: medianOf(server.readyCpuMs),
      },
      answers: residents.reduce(
        (sum, { answers }) =>
          Object.fromEntries(Object.keys(answers).map((name) => [name, (sum[name] ?? 0) + answers[name]])),
        {},
      ),
      states: ours.reduce((count, { state }) => ({ ...count, [state]: (count[state] ?? 0) + 1 }), {}),
      complaints: [
        ...complaintsAbout(ours, ids, theirs, told),
        ...(slowest > readyWithinMs ? [`it took ${slowest} ms to be ready again`] : []),
      ],
    };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = await mkdtemp(path.join(tmpdir(), 'kangqiao-kills-'));
  await buildServer();
  const result = await proveKills({ kills: Number(process.argv[2] ?? 200), folder, say: console.log });
  console.log(JSON.stringify(result, null, 2));
  process.exitCode = result.complaints.length > 0 ? 1 : 0;
  if (result.complaints.length === 0) await rm(folder, { recursive: true });
}
