/**
 * Claims of numbers by a crowd, beside a transaction that locks first (`SELECT … FOR UPDATE`): on one database, through
 * one pool of connections, in turns.
 */
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { startEmbeddedDatabase } from '../lib/embedded-database.mjs';
import { median } from './statistics.mjs';

const require = createRequire(import.meta.url);
const CLIENTS = 512;
const HOSPITAL = 'bench';
const id = () => randomBytes(16).toString('base64url');

/** How many times all clients together get an answer within `sliceMs`. */
async function rate(attempt, sliceMs) {
  const until = performance.now() + sliceMs;
  let answers = 0;
  const client = async (index) => {
    while (performance.now() < until) {
      await attempt(index);
      answers += 1;
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, (_, index) => client(index)));
  return (answers * 1000) / (performance.now() - from);
}

/** Each client is an account with a person who has a file at the hospital. */
async function settle(database) {
  const clients = Array.from({ length: CLIENTS }, () => ({ accountId: id(), personId: id(), fileId: id() }));
  const now = new Date();
  for (const { accountId, personId, fileId } of clients) {
    await database.change(
      'INSERT INTO account (id, openid_index, openid_sealed, elder_mode, created_at) VALUES (?, ?, ?, 0, ?)',
      [accountId, randomBytes(32), randomBytes(32), now],
    );
    await database.change(
      `INSERT INTO hospital_patient (id, person_id, hospital_id, patient_no_sealed, patient_no_index, is_current,
                                     found_at) VALUES (?, ?, ?, ?, ?, 1, ?)`,
      [fileId, personId, HOSPITAL, randomBytes(32), randomBytes(32), now],
    );
  }
  return clients;
}

/** A day of its own for every claim, so that nobody's day fills up. */
const DAYS = Array.from({ length: 20_000 }, (_, day) =>
  new Date(Date.UTC(2030, 0, 1 + day)).toISOString().slice(0, 10),
);
let claims = 0;
const nextDay = () => DAYS[(claims += 1) % DAYS.length];

const rowOf = ({ accountId, personId, fileId }, now) => ({
  ...{ id: '', version: 1, state: 'holding', accountId, personId, fileId },
  ...{ hospitalId: HOSPITAL, hospitalName: HOSPITAL, sessionId: 'hot', sessionTotal: null, sessionRemaining: null },
  ...{ departmentId: 'd', departmentName: 'd', doctorId: null, doctorName: null, doctorTitle: null },
  ...{ visitDate: '', period: 'morning', numberId: '', startTime: '08:00', endTime: '08:05', feeFen: 0 },
  ...{ holdExpiresAt: now, bookedAt: null, visitNo: null, queueNo: null, place: null, bring: null, reason: null },
  ...{ substitute: null, substitutedAt: null, substituteKept: 0, replacesId: null, successorId: null, appeal: null },
  waitlistId: null,
  ...{ stateSince: now, lookedAt: null, dueAt: null, attempts: 0, createdAt: now },
});

/** What is usual elsewhere: lock what everybody wants, look, apply the same rules, and then take it or let go. */
const lockingClaim = (database, store, wanted, insertOf) => (row) =>
  database.transaction(async (tx) => {
    const { left } = await tx.row('SELECT left_over AS `left` FROM bench_stock WHERE id = ? FOR UPDATE', [wanted]);
    if (left === 0) return;
    await store.ofDay(row.personId, row.hospitalId, row.visitDate, tx);
    await tx.rows(
      'SELECT department_id, state FROM appointment WHERE account_id = ? AND hospital_id = ? AND visit_date = ?',
      [row.accountId, row.hospitalId, row.visitDate],
    );
    await tx.change('UPDATE bench_stock SET left_over = left_over - 1 WHERE id = ?', [wanted]);
    const { sql, values } = insertOf(row);
    await tx.change(sql, values);
  });

/** @returns answers a second of both sides, and how often ours is the other's */
async function beside({ ours, locking, rounds, sliceMs }) {
  const samples = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0;
    const before = await rate(first ? locking : ours, sliceMs);
    const after = await rate(first ? ours : locking, sliceMs);
    samples.push(first ? { locking: before, ours: after } : { ours: before, locking: after });
  }
  return {
    ours: median(samples.map((sample) => sample.ours)),
    locking: median(samples.map((sample) => sample.locking)),
    ratio: median(samples.map((sample) => sample.ours / sample.locking)),
  };
}

/**
 * @param {{ root: string, folder: string, rounds: number, sliceMs: number, say: (text: string) => void }} options
 * @returns `taken`: everybody wants one number that somebody has; `free`: everybody wants any of one session's numbers,
 *   of which there are enough
 */
export async function measureClaims({ root, folder, rounds, sliceMs, say }) {
  const bff = (file) => require(path.join(root, 'dist/apps/bff/src', `${file}.js`));
  const { dataSourceOptions, openDataSource } = bff('database/data-source');
  const { insertOf } = bff('features/appointments/appointment-row');
  const { AppointmentStore } = bff('features/appointments/appointments.store');
  const { AppointmentMoves } = bff('features/appointments/appointment-moves');
  const { FreedNumbers } = bff('features/waitlist/freed-numbers');
  const { Lines } = bff('features/waitlist/lines');
  const { TakenNumbers } = bff('features/appointments/taken-numbers');
  const { NumberTaken } = bff('features/appointments/appointments.errors');
  const server = await startEmbeddedDatabase({ folder: path.join(folder, 'claim-database'), say });
  const source = await openDataSource({ ...dataSourceOptions(server.url), entities: [] });
  try {
    const database = new (bff('database/database').Database)(source);
    const clock = new (bff('platform/clock').SystemClock)();
    const freed = new FreedNumbers(database, { all: () => [{ id: HOSPITAL, rules: { waitlist: {} } }] }, clock, {
      next: id,
    });
    const lines = new Lines(database, freed);
    const moves = new AppointmentMoves();
    const store = new AppointmentStore(database, clock, moves, freed, lines, new TakenNumbers(database, lines));
    const clients = await settle(database);
    await database.change('CREATE TABLE bench_stock (id int PRIMARY KEY, left_over int NOT NULL) ENGINE = InnoDB');
    await database.change('INSERT INTO bench_stock VALUES (1, 0), (2, 1000000000)');
    const now = new Date();
    const rows = clients.map((client) => rowOf(client, now));
    const wish = (index, numberId) => ({ ...rows[index], id: id(), visitDate: nextDay(), numberId });
    const refused = (error) => {
      if (!(error instanceof NumberTaken)) throw error;
    };
    const claim = (index, numberId) => store.claim(wish(index, numberId), () => {}).catch(refused);
    const locking = (wanted) => {
      const attempt = lockingClaim(database, store, wanted, insertOf);
      return (index) => attempt(wish(index, id()));
    };
    await claim(0, 'one');
    return {
      clients: CLIENTS,
      taken: await beside({ ours: (index) => claim(index, 'one'), locking: locking(1), rounds, sliceMs }),
      free: await beside({ ours: (index) => claim(index, id()), locking: locking(2), rounds, sliceMs }),
    };
  } finally {
    await source.destroy();
    await server.stop();
  }
}
