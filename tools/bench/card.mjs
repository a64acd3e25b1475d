/**
 * What the card costs, and what it keeps under an overload. The server's CPU for a code that is issued or verified end to
 * end over HTTP, beside bare node:crypto SM2 of the same machine; and codes given out in equal slices of time with and
 * without a crowd that books at hospitals which all hang, taking turns.
 */
import { setMaxListeners } from 'node:events';
import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Pool } from 'undici';
import { startStack } from '../lib/stack.mjs';
import { cpuMilliseconds } from './processes.mjs';
import { median, spread } from './statistics.mjs';

const require = createRequire(import.meta.url);
const HOSPITALS = ['kq-first', 'kq-county', 'kq-hean'];
/** What the guard of one hospital lets in: its places and its queue. */
const LET_IN = 16 + 32;
const CROWD = 20 * LET_IN * HOSPITALS.length;
const PRESS_AGAIN_MS = 1_000;
const CALLERS = 8;
const RUN = 15;
const TERMINAL = { hospitalId: 'kq-first', keyId: 'kq-first-2026' };
/** Of the sandbox, public: see apps/sandbox/src/credentials.ts. */
const TERMINAL_KEY =
  'MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQgBRLpcSAsFXgx3zR1Cg2AjepcWYargdWJaPXEK/4l2jGhRANCAARnDSi8to02WqgbSCsssxvyqRXhIEfojoAq1Ju9PbD7akdS9O1aj3Uy0Yu8HdJ05XST2Kz0QuV041uzZpgcFM2P';

const sm3 = (text) => createHash('sm3').update(text).digest('hex');

/** CPU of this process for one call, in microseconds. */
function bareMicroseconds(call, calls) {
  call();
  const before = process.cpuUsage();
  for (let done = 0; done < calls; done += 1) call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}

function bareSm2(calls) {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' });
  const publicKey = createPublicKey(privateKey);
  const text = randomBytes(96);
  const signature = sign('sm3', text, privateKey);
  return {
    issue: bareMicroseconds(() => sign('sm3', text, privateKey), calls),
    verify: bareMicroseconds(() => verify('sm3', text, publicKey, signature), calls),
  };
}

/** The issuer itself, without HTTP and database: CPU of this process for one code, in microseconds. */
async function issuerAlone(root, keysFile, calls) {
  const load = (name) => require(path.join(root, `dist/libs/${name}/src/index.js`));
  const { FileKeyProvider } = load('national-crypto');
  const uses = { use: async () => 'first', isRevoked: async () => false };
  const { RegionalCardAuthority } = load('card-adapters/regional');
  const options = { issuer: 'bench', keys: new FileKeyProvider(keysFile), clock: () => new Date(), uses };
  const authority = new RegionalCardAuthority(options);
  const holder = { document: { type: 'passport', number: 'E00000000' }, guardian: null };
  const { card } = await authority.apply(holder);
  const issued = await cpuOf(calls, () => authority.codes({ ...card, holder }, 1));
  const [{ text }] = await authority.codes({ ...card, holder }, 1);
  return { issue: issued, verify: await cpuOf(calls, () => authority.verify(text)) };
}

async function cpuOf(calls, call) {
  await call();
  const before = process.cpuUsage();
  for (let done = 0; done < calls; done += 1) await call();
  const { user, system } = process.cpuUsage(before);
  return { microseconds: (user + system) / calls };
}

/** One resident of the sandbox with a card, and a terminal. */
async function holderOf(root, stack) {
  const pool = new Pool(stack.url, { connections: CALLERS, headersTimeout: 0, bodyTimeout: 0 });
  const call = async (method, url, headers, body) => {
    const { statusCode, body: answer } = await pool.request({
      method,
      path: url,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (statusCode >= 300) throw new Error(`${method} ${url} answered ${statusCode}: ${text}`);
    return JSON.parse(text);
  };
  const [{ signInCode, name, document }] = await (await fetch(`${stack.sandboxUrl}/_control/residents`)).json();
  const { token } = await call('POST', '/api/v1/sessions', {}, { code: signInCode });
  const headers = { authorization: `Bearer ${token}` };
  const texts = await call('GET', '/api/v1/consent-texts', headers);
  const consents = texts.items.map(({ purpose, version }) => ({ purpose, version }));
  const person = await call('POST', '/api/v1/people', headers, { name, document, relation: 'self', consents });
  const proof = { method: 'phone-number', phoneCode: `phone-${signInCode}` };
  await call('POST', `/api/v1/people/${person.id}/proofs`, headers, proof);
  const card = `/api/v1/people/${person.id}/card`;
  const hospital = '/api/v1/hospitals/kq-first';
  const departments = await call('GET', `${hospital}/departments`, headers);
  const departmentId = departments.items.find(({ parentId }) => parentId !== null).id;
  const [from, to] = [0, 6].map((days) =>
    new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10),
  );
  const schedule = await call(
    'GET',
    `${hospital}/schedule?departmentId=${departmentId}&from=${from}&to=${to}`,
    headers,
  );
  await call('POST', card, headers);

  const { Sm2Signer } = require(path.join(root, 'dist/libs/national-crypto/src/index.js'));
  const signer = new Sm2Signer(Buffer.from(TERMINAL_KEY, 'base64'));
  const asTerminal = (codeText) => {
    const url = '/terminal/v1/codes/verify';
    const body = { codeText, terminalCode: 'BENCH-01', step: 'consultation' };
    const [timestamp, nonce] = [String(Math.floor(Date.now() / 1000)), randomBytes(16).toString('hex')];
    const signed = ['POST', url, timestamp, nonce, sm3(JSON.stringify(body))].join('\n');
    const signature = signer.sign(signed).toString('hex');
    const { hospitalId, keyId } = TERMINAL;
    const proofs = { 'x-timestamp': timestamp, 'x-nonce': nonce, 'x-signature': signature };
    return () => call('POST', url, { 'x-hospital-id': hospitalId, 'x-key-id': keyId, ...proofs }, body);
  };
  return {
    personId: person.id,
    sessionId: schedule.items.find(({ state }) => state === 'open').id,
    headers,
    codes: (count) => call('POST', `${card}/codes?count=${count}`, headers).then(({ items }) => items),
    asTerminal,
    close: () => pool.close(),
  };
}

/** Works off a list, a few at a time. @returns what each answered */
async function inTurns(works) {
  const answers = [];
  let next = 0;
  const one = async () => {
    while (next < works.length) {
      const index = next;
      next += 1;
      answers[index] = await works[index]();
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, one));
  return answers;
}

/** CPU of the server for each of so many, in microseconds. */
async function serverMicroseconds(pid, works, each = 1) {
  const before = cpuMilliseconds(pid);
  const answers = await inTurns(works);
  return { answers, microseconds: ((cpuMilliseconds(pid) - before) * 1000) / (works.length * each) };
}

const repeated = (count, work) => Array.from({ length: count }, () => work);

async function costs({ root, keysFile, stack, holder, rounds, calls }) {
  const samples = [];
  for (let round = 0; round <= rounds; round += 1) {
    const bare = bareSm2(calls);
    const alone = await issuerAlone(root, keysFile, calls);
    const runs = await serverMicroseconds(
      stack.pid,
      repeated(calls, () => holder.codes(RUN)),
      RUN,
    );
    const issued = await serverMicroseconds(
      stack.pid,
      repeated(calls, () => holder.codes(1)),
    );
    const checks = issued.answers.map(([code]) => holder.asTerminal(code.text));
    const verified = await serverMicroseconds(stack.pid, checks);
    // The first round only warms everybody up.
    if (round > 0) samples.push({ bare, alone, runs, issued, verified });
  }
  const row = (name, oursOf, bareOf) => ({
    name,
    ours: median(samples.map((sample) => oursOf(sample).microseconds)),
    bare: median(samples.map(bareOf)),
    rate: median(samples.map((sample) => bareOf(sample) / oursOf(sample).microseconds)),
    spread: spread(samples.map((sample) => oursOf(sample).microseconds)),
  });
  return [
    row(
      'issue, the issuer alone',
      ({ alone }) => alone.issue,
      ({ bare }) => bare.issue,
    ),
    row(
      'verify, the issuer alone',
      ({ alone }) => alone.verify,
      ({ bare }) => bare.verify,
    ),
    row(
      `issue, each of ${RUN} fetched ahead`,
      ({ runs }) => runs,
      ({ bare }) => bare.issue,
    ),
    row(
      'issue one',
      ({ issued }) => issued,
      ({ bare }) => bare.issue,
    ),
    row(
      'verify at a terminal',
      ({ verified }) => verified,
      ({ bare }) => bare.verify,
    ),
  ];
}

/** Many who ask again and again until told to end; what they are refused they read before they press again. */
async function crowdOf(stack, { headers, personId, sessionId }, until) {
  const pool = new Pool(stack.url, { connections: CROWD, headersTimeout: 0, bodyTimeout: 0 });
  const asks = [
    (hospital) => ['GET', `/api/v1/hospitals/${hospital}/sessions/${sessionId}/numbers`],
    () => ['GET', `/api/v1/people/${personId}/reports`],
    (hospital) => ['POST', '/api/v1/holds', { personId, hospitalId: hospital, sessionId, numberId: '1' }],
  ];
  let asked = 0;
  const one = async (index) => {
    while (!until.aborted) {
      const [method, url, wish] = asks[index % asks.length](HOSPITALS[asked % HOSPITALS.length]);
      asked += 1;
      const json = wish && { 'content-type': 'application/json', 'idempotency-key': randomBytes(16).toString('hex') };
      try {
        const { body } = await pool.request({
          method,
          path: url,
          headers: { ...headers, ...json },
          ...(wish && { body: JSON.stringify(wish) }),
          signal: until,
        });
        await body.dump();
        await new Promise((resolve) => setTimeout(resolve, PRESS_AGAIN_MS));
      } catch (error) {
        if (!until.aborted) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: CROWD }, (_, index) => one(index)));
  await pool.destroy();
  return asked;
}

/** Codes given out in a slice of time, and how long the slowest hundredth took. */
async function codesIn(holder, sliceMs) {
  const until = Date.now() + sliceMs;
  const latencies = [];
  let failed = 0;
  const one = async () => {
    while (Date.now() < until) {
      const start = performance.now();
      const isGiven = await holder.codes(1).then(
        ([code]) => code !== undefined,
        () => false,
      );
      if (isGiven) latencies.push(performance.now() - start);
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, one));
  latencies.sort((a, b) => a - b);
  return { codes: latencies.length, failed, p99: latencies[Math.floor(latencies.length * 0.99)] };
}

async function overload(stack, holder, { rounds, sliceMs }) {
  const faults = (hospital, init) =>
    fetch(`${stack.sandboxUrl}/_control/hospitals/${hospital}/faults`, {
      headers: { 'content-type': 'application/json' },
      ...init,
    });
  const hang = { method: 'POST', body: JSON.stringify({ operation: '*', kind: 'hang' }) };
  const slice = async (crowded) => {
    if (!crowded) return codesIn(holder, sliceMs);
    await Promise.all(HOSPITALS.map((hospital) => faults(hospital, hang)));
    const end = new AbortController();
    setMaxListeners(0, end.signal);
    const crowd = crowdOf(stack, holder, end.signal);
    // Everybody has come before it counts.
    await new Promise((resolve) => setTimeout(resolve, 2 * PRESS_AGAIN_MS));
    const counted = await codesIn(holder, sliceMs);
    end.abort();
    const asked = await crowd;
    await Promise.all(HOSPITALS.map((hospital) => faults(hospital, { method: 'DELETE' })));
    return { ...counted, asked };
  };
  await slice(false);
  const samples = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = await slice(round % 2 === 1);
    const second = await slice(round % 2 === 0);
    samples.push(round % 2 === 1 ? { alone: second, beside: first } : { alone: first, beside: second });
  }
  return {
    crowd: CROWD,
    alone: median(samples.map(({ alone }) => alone.codes)),
    beside: median(samples.map(({ beside }) => beside.codes)),
    ratio: median(samples.map(({ alone, beside }) => beside.codes / alone.codes)),
    aloneP99: median(samples.map(({ alone }) => alone.p99)),
    besideP99: median(samples.map(({ beside }) => beside.p99)),
    failed: samples.reduce((sum, { alone, beside }) => sum + alone.failed + beside.failed, 0),
    asked: median(samples.map(({ beside }) => beside.asked)),
  };
}

/**
 * @param {{ root: string, folder: string, rounds: number, calls: number, sliceMs: number }} options
 * @returns {Promise<{ costs: object[], overload: object }>} `rate`: of bare SM2's, 1 = as many a second on the same core
 */
export async function measureCard({ root, folder, rounds, calls, sliceMs }) {
  const stack = await startStack({ root, folder: path.join(folder, 'card'), env: { LOG_LEVEL: 'fatal' } });
  try {
    const holder = await holderOf(root, stack);
    const measured = {
      costs: await costs({ root, keysFile: path.join(folder, 'card/keys.json'), stack, holder, rounds, calls }),
      overload: await overload(stack, holder, { rounds: Math.min(rounds, 5), sliceMs }),
    };
    await holder.close();
    return measured;
  } finally {
    await stack.stop();
  }
}
