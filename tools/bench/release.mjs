/**
 * The release of a hospital that is known for it, at a tenth: twenty thousand people come within a minute, two thousand of
 * them in the first second, for a hundred and one numbers. Beside them somebody shows their card. And a thousand people
 * read one schedule. The crowd is a process of its own; server, database, Redis and crowd share this machine's cores.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';
import { startEmbeddedDatabase } from '../lib/embedded-database.mjs';
import { ensureKeysFile } from '../lib/keys.mjs';
import { startRedis } from '../lib/redis.mjs';
import { startServer } from '../lib/run.mjs';
import { cpuMilliseconds, pidOf } from './processes.mjs';
import { settleResidents } from './release-residents.mjs';

const require = createRequire(import.meta.url);
const here = path.dirname(fileURLToPath(import.meta.url));
const NUMBERS = 101;
const SECONDS = 60;
const ADMIT_PER_SECOND = 5;
const READS = 1000;
const MINUTE_MS = 60_000;
/** Until everything is ready it is so long before the release. */
const BEFORE_MS = 20 * MINUTE_MS;
/** From "ready" to the release. */
const START_MS = 3_000;
const ALONE_MS = 5_000;
const RELEASE_TIME = '07:30';

const percentile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** By how much the server's clock runs ahead, so that its release time comes at that instant of ours. */
function aheadFor(instant) {
  const day = new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
  const ahead = Date.parse(`${day}T${RELEASE_TIME}:00+08:00`) - instant;
  return ahead < 0 ? ahead + 24 * 60 * MINUTE_MS : ahead;
}

const environment = ({ root, folder, database, redis, residents, aheadMs }) => ({
  BENCH_ROOT: root,
  BENCH_RESIDENTS: String(residents),
  BENCH_RELEASE: JSON.stringify({
    numbers: NUMBERS,
    releaseTime: RELEASE_TIME,
    aheadMs,
    admitPerSecond: ADMIT_PER_SECOND,
  }),
  DATABASE_URL: database.url,
  REDIS_URL: redis.url,
  KEYS_FILE: path.join(folder, 'keys.json'),
  HOSPITALS_FILE: '/nowhere',
  CARD_ISSUER: 'bench',
  WECHAT_APP_ID: 'wx',
  WECHAT_APP_SECRET: 'none',
  WECHAT_URL: 'http://127.0.0.1:9',
  MESSAGES_URL: 'http://127.0.0.1:9/messages',
  MESSAGES_TOKEN: 'none',
  LOG_LEVEL: 'silent',
});

/** Codes of one card, one after the other, until told to end. @returns milliseconds of each */
async function showCard(pool, { token, personId }, isOver) {
  const headers = { authorization: `Bearer ${token}` };
  const call = (method, to) => pool.request({ method, path: `/api/v1/people/${personId}/card${to}`, headers });
  const latencies = [];
  let failed = 0;
  while (!isOver()) {
    const started = performance.now();
    const { statusCode, body } = await call('POST', '/codes');
    await body.dump();
    if (statusCode >= 300) failed += 1;
    else latencies.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99), codes: latencies.length, failed };
}

/** What it has cost so far, and when: CPU of each process in milliseconds, statements of the database. */
async function costs({ server, databasePid, redisPid, source }) {
  const [{ Value: statements }] = await source.query("SHOW GLOBAL STATUS LIKE 'Questions'");
  return {
    server: cpuMilliseconds(server.pid),
    database: cpuMilliseconds(databasePid),
    redis: cpuMilliseconds(redisPid),
    statements: Number(statements),
    at: performance.now(),
  };
}

/**
 * @param alone what the server, the card and all that runs by itself cost for a while without the crowd, which is
 *   taken off for as long as the crowd was there
 * @returns what each of so many requests cost: CPU in microseconds, statements as a count
 */
function costOf(alone, beside, { requests, generatorMs }) {
  const share = (beside.after.at - beside.before.at) / (alone.after.at - alone.before.at);
  const spent = ({ before, after }, name) => after[name] - before[name];
  const each = (name) => (spent(beside, name) - spent(alone, name) * share) / requests;
  return {
    serverMicroseconds: each('server') * 1000,
    databaseMicroseconds: each('database') * 1000,
    redisMicroseconds: each('redis') * 1000,
    crowdMicroseconds: (generatorMs * 1000) / requests,
    statements: each('statements'),
  };
}

const until = (instant) => () => Date.now() > instant;

function crowd(settings) {
  const child = spawn(process.execPath, [path.join(here, 'contenders/release-crowd.mjs')], {
    env: { ...process.env, CROWD: JSON.stringify(settings) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (part) => (text += part));
    child.once('close', (code) =>
      code === 0 ? resolve(JSON.parse(text)) : reject(new Error(`the crowd ended: ${code}`)),
    );
  });
}

/** How often the hospital was asked for a schedule that a thousand read at once. */
async function sharedReads(pool, callsOf, { token }, url) {
  const headers = { authorization: `Bearer ${token}` };
  const before = (await callsOf()).calls.sessions ?? 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: READS }, async () => {
      const { statusCode, body } = await pool.request({ method: 'GET', path: url, headers });
      await body.dump();
      if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`);
    }),
  );
  const milliseconds = performance.now() - started;
  return { reads: READS, milliseconds, hospitalCalls: ((await callsOf()).calls.sessions ?? 0) - before };
}

function summary({ counts, told }) {
  const all = Object.entries(told);
  const of = (kinds, side) => all.filter(([kind]) => kinds.includes(kind)).flatMap(([, one]) => one[side]);
  const every = all.map(([kind]) => kind);
  return {
    ...counts,
    requests: of(every, 'accepted').length + of(every, 'refused').length,
    acceptedP50: percentile(of(every, 'accepted'), 0.5),
    acceptedP99: percentile(of(every, 'accepted'), 0.99),
    bookingP99: percentile(of(['hold', 'book'], 'accepted'), 0.99),
    refused: of(every, 'refused').length,
    refusedP50: percentile(of(every, 'refused'), 0.5),
    refusedP99: percentile(of(every, 'refused'), 0.99),
    codes: Object.fromEntries(all.flatMap(([kind, { codes }]) => (Object.keys(codes).length ? [[kind, codes]] : []))),
  };
}

/**
 * @param {{ root: string, folder: string, visits?: number, say?: (text: string) => void }} options
 * @returns {Promise<object>} see `releaseText` in report.mjs
 */
export async function measureRelease({ root, folder, visits = 20_000, say = () => {} }) {
  const dist = (file) => require(path.join(root, 'dist', file));
  const bff = (file) => dist(`apps/bff/src/${file}.js`);
  const own = path.join(folder, 'release');
  const database = await startEmbeddedDatabase({ folder: path.join(own, 'database'), say });
  const redis = await startRedis({ folder: path.join(own, 'redis'), say });
  const stops = [database.stop, redis.stop];
  try {
    await ensureKeysFile(root, path.join(own, 'keys.json'));
    const aheadMs = aheadFor(Date.now()) - BEFORE_MS;
    const residents = visits + 1;
    const env = environment({ root, folder: own, database, redis, residents, aheadMs });
    const script = path.join(here, 'contenders/release-server.mjs');
    const server = await startServer('release', script, { env, log: path.join(own, 'server.log') });
    stops.push(server.stop);
    say(`writing ${residents} residents`);
    const source = await bff('database/data-source').openDataSource({
      ...bff('database/data-source').dataSourceOptions(database.url),
      entities: [],
    });
    const { FileKeyProvider } = dist('libs/national-crypto/src');
    const fields = new (bff('platform/privacy/private-fields').PrivateFields)(new FileKeyProvider(env.KEYS_FILE));
    const settled = await settleResidents({
      database: new (bff('database/database').Database)(source),
      ...{ fields, hashOf: bff('platform/auth/token').hashOf, count: residents, now: new Date(Date.now() + aheadMs) },
    });
    stops.push(() => source.destroy());
    const measured = { server, source, databasePid: pidOf('mariadbd', own), redisPid: pidOf('redis-server', own) };
    const file = path.join(own, 'residents.json');
    writeFileSync(file, JSON.stringify(settled.slice(1)));
    const [cardholder] = settled;
    const pool = new Pool(server.url, { connections: 64, headersTimeout: 0, bodyTimeout: 0 });
    const headers = { authorization: `Bearer ${cardholder.token}` };
    const card = await pool.request({ method: 'POST', path: `/api/v1/people/${cardholder.personId}/card`, headers });
    await card.body.dump();
    const { addDays, localDateOf } = dist('libs/domain/src');
    const today = localDateOf(new Date(Date.now() + aheadMs));
    const day = addDays(today, 6);
    const url = `/api/v1/hospitals/kq-first/schedule?departmentId=D1&from=${today}&to=${day}`;
    await sharedReads(pool, () => server.ask('calls'), cardholder, url);
    const shared = await sharedReads(pool, () => server.ask('calls'), cardholder, url);
    const costsAlone = { before: await costs(measured) };
    const alone = await showCard(pool, cardholder, until(Date.now() + ALONE_MS));
    costsAlone.after = await costs(measured);
    const start = Date.now() + START_MS;
    await server.ask({ aheadMs: aheadFor(start) });
    const before = (await server.ask('calls')).calls;
    const settings = { url: server.url, releaseId: `kq-first~${today}`, departmentId: 'D1', day, visits };
    const over = { is: false };
    const costsBeside = { before: await costs(measured) };
    const beside = showCard(pool, cardholder, () => over.is);
    const told = await crowd({ ...settings, spike: Math.round(visits / 10), seconds: SECONDS, startsAt: start, file });
    costsBeside.after = await costs(measured);
    over.is = true;
    const cards = { alone, beside: await beside };
    const { calls, booked } = await server.ask('calls');
    const sum = (counted) => Object.values(counted).reduce((total, one) => total + one, 0);
    await pool.destroy();
    const summed = summary(told);
    const { late, loopP99, cpuMilliseconds: generatorMs } = told.generator;
    return {
      ...summed,
      cost: costOf(costsAlone, costsBeside, { requests: summed.requests, generatorMs }),
      generator: { lateP99: percentile(late, 0.99), loopP99 },
      numbers: NUMBERS,
      atHospital: booked.filter(([, state]) => state !== 'cancelled').length,
      hospitalCalls: sum(calls) - sum(before),
      cards,
      shared,
    };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}
