/**
 * The crowd of a release, in a process of its own: everybody comes, looks, taps, waits as they are told, and whoever is
 * let in chooses a number and books it. Tells what every request cost.
 */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { Pool } from 'undici';

const { url, releaseId, departmentId, day, visits, spike, seconds, startsAt, file } = JSON.parse(process.env.CROWD);
const residents = JSON.parse(readFileSync(file, 'utf8'));
const pool = new Pool(url, { connections: 4096, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
const endsAt = startsAt + seconds * 1000;

/** By what the request was for: how many were accepted and refused, and what they took, in milliseconds. */
const told = {};
const note = (kind, status, ms) => {
  told[kind] ??= { accepted: [], refused: [], codes: {} };
  told[kind][status < 300 ? 'accepted' : 'refused'].push(Math.round(ms * 10) / 10);
  if (status >= 300) told[kind].codes[status] = (told[kind].codes[status] ?? 0) + 1;
};

async function call(kind, token, method, path, body) {
  const started = performance.now();
  const {
    statusCode,
    headers,
    body: answer,
  } = await pool.request({
    method,
    path: `/api/v1${path}`,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': randomBytes(16).toString('hex') }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  note(kind, statusCode, performance.now() - started);
  return { status: statusCode, body: JSON.parse(text), again: Number(headers['retry-after'] ?? 3) };
}

const isOver = () => Date.now() >= endsAt;

/** Again and again, as often as the server says, until it answers. */
async function surely(...given) {
  for (;;) {
    const answer = await call(...given);
    if (answer.status < 500 && answer.status !== 429) return answer;
    if (isOver()) return answer;
    await pause((answer.again + Math.random()) * 1000);
  }
}

const counts = { visits: 0, tickets: 0, admitted: 0, booked: 0 };

async function choose({ token, personId }, pass) {
  counts.admitted += 1;
  const hospital = '/hospitals/kq-first';
  const { body: schedule } = await surely(
    'schedule',
    token,
    'GET',
    `${hospital}/schedule?departmentId=${departmentId}&from=${day}&to=${day}`,
  );
  const session = schedule.items?.find(({ state }) => state === 'open');
  if (!session) return;
  for (let tries = 0; tries < 5 && !isOver(); tries += 1) {
    const { body: list } = await surely('numbers', token, 'GET', `${hospital}/sessions/${session.id}/numbers`);
    const free = (list.items ?? []).filter(({ available }) => available);
    if (free.length === 0) return;
    await pause(1000 + Math.random() * 2000);
    const number = free[Math.floor(Math.random() * free.length)];
    const choice = { personId, hospitalId: 'kq-first', sessionId: session.id, numberId: number.id, pass };
    const hold = await surely('hold', token, 'POST', '/holds', choice);
    if (hold.status !== 201) continue;
    const booked = await surely('book', token, 'POST', '/appointments', { holdId: hold.body.id });
    if (booked.status === 201) counts.booked += 1;
    return;
  }
}

async function visit(resident) {
  counts.visits += 1;
  const { token, personId } = resident;
  const shown = await surely('page', token, 'GET', `/releases/${releaseId}`);
  if (shown.status !== 200 || shown.body.phase === 'over') return;
  await pause(400 + Math.random() * 2000);
  const request = { personId, entry: shown.body.entry, device: `device-of-${personId}` };
  let answer = await surely('ticket', token, 'POST', `/releases/${releaseId}/tickets`, request);
  if (answer.status !== 201) return;
  counts.tickets += 1;
  while (!isOver()) {
    const { release, items } = answer.body;
    if (items?.[0]?.pass) return choose(resident, items[0].pass.text);
    if (release?.phase === 'over') return;
    await pause((release?.askAgainSeconds ?? 5) * 1000);
    if (isOver()) return;
    answer = await surely('wait', token, 'GET', `/releases/${releaseId}/tickets`);
  }
}

/** A tenth comes within the first second, the others over the minute. */
const arrivals = residents
  .slice(0, visits)
  .map((resident, index) => ({ resident, at: startsAt + Math.random() * (index < spike ? 1000 : seconds * 1000) }))
  .sort((a, b) => a.at - b.at);

const RESOLUTION_MS = 10;
const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
loop.enable();
/** By how much people came later than they meant to: what this process could not keep up with. */
const late = [];
const running = [];
for (const { resident, at } of arrivals) {
  const wait = at - Date.now();
  if (wait > 0) await pause(wait);
  late.push(Math.max(0, Date.now() - at));
  running.push(visit(resident).catch((error) => note(`broken: ${error.code ?? error.message}`, 599, 0)));
}
await Promise.all(running);
await pool.destroy();
const { user, system } = process.cpuUsage();
const generator = {
  late,
  loopP99: Math.max(0, loop.percentile(99) / 1e6 - RESOLUTION_MS),
  cpuMilliseconds: (user + system) / 1000,
};
process.stdout.write(JSON.stringify({ counts, told, generator }), () => process.exit());
