/** Residents who book without rest, as phones do: a new key for each request, the same key when it has to be repeated. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const HOSPITAL = 'kq-first';
const DAYS = 12;
const MOST_ATTEMPTS = 4;
const DAY_MS = 86_400_000;

const localDay = (ahead) =>
  new Date(Date.now() + ahead * DAY_MS).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
const anyOf = (list) => list[Math.floor(Math.random() * list.length)];

/** One resident of the sandbox with a proved person. */
export class BusyResident {
  /** What the server said about each appointment last. */
  told = new Map();
  answers = { held: 0, booked: 0, cancelled: 0, refused: 0, broken: 0 };

  constructor(server, resident) {
    this.server = server;
    this.resident = resident;
  }

  async call(method, path, body, key = randomUUID()) {
    const response = await fetch(`${this.server.url}/api/v1${path}`, {
      method,
      headers: {
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(body && { 'content-type': 'application/json', 'idempotency-key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    return { status: response.status, body: await response.json().catch(() => ({})) };
  }

  /** Asks again, under the same key, when the server died meanwhile. */
  async surely(path, body) {
    const key = randomUUID();
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      try {
        return await this.call('POST', path, body, key);
      } catch {
        this.answers.broken += 1;
        await this.server.whenReady();
      }
    }
    return { status: 0, body: {} };
  }

  /** @param {(phone: string) => Promise<string>} codeOf the code that the phone received */
  async settle(codeOf) {
    const must = async (...call) => {
      const { status, body } = await this.call(...call);
      if (status >= 300) throw new Error(`${call[1]} answered ${status} ${body.code}`);
      return body;
    };
    const { signInCode, name, document, phone } = this.resident;
    this.token = (await must('POST', '/sessions', { code: signInCode })).token;
    const { items } = await must('GET', '/consent-texts');
    const consents = items.map(({ purpose, version }) => ({ purpose, version }));
    const person = await must('POST', '/people', { name, document, relation: 'self', consents });
    const proof = await must('POST', `/people/${person.id}/proofs`, {});
    await must('POST', `/people/${person.id}/proofs/${proof.id}/confirm`, { code: await codeOf(phone) });
    this.personId = person.id;
    const departments = (await must('GET', `/hospitals/${HOSPITAL}/departments`)).items;
    const ids = (list) => list.flatMap(({ id, children = [] }) => [id, ...ids(children)]);
    this.departments = ids(departments);
  }

  /** Holds any number, books it, mostly cancels it again. Returns as soon as something does not go on. */
  async bookOnce() {
    const day = localDay(1 + Math.floor(Math.random() * DAYS));
    const query = `departmentId=${anyOf(this.departments)}&from=${day}&to=${day}`;
    const { body: schedule } = await this.call('GET', `/hospitals/${HOSPITAL}/schedule?${query}`);
    const session = anyOf((schedule.items ?? []).filter(({ state }) => state === 'open'));
    if (!session) return;
    const { body: list } = await this.call('GET', `/hospitals/${HOSPITAL}/sessions/${session.id}/numbers`);
    const number = anyOf((list.items ?? []).filter(({ available }) => available).slice(0, 3));
    if (!number) return;
    const { personId } = this;
    const choice = { personId, hospitalId: HOSPITAL, sessionId: session.id, numberId: number.id };
    const hold = await this.surely('/holds', choice);
    if (hold.status !== 201) return void (this.answers.refused += 1);
    this.answers.held += 1;
    const booked = await this.surely('/appointments', { holdId: hold.body.id });
    if (booked.status !== 201) return void (this.answers.refused += 1);
    this.told.set(booked.body.id, booked.body.state);
    this.answers.booked += 1;
    if (Math.random() < 0.15) return;
    this.told.set(booked.body.id, 'cancelling');
    const cancelled = await this.surely(`/appointments/${booked.body.id}/cancel`, {});
    if (cancelled.status === 200) this.told.set(booked.body.id, cancelled.body.state);
    if (cancelled.body.state === 'cancelled') this.answers.cancelled += 1;
  }

  async work(isOver) {
    while (!isOver()) {
      try {
        await this.bookOnce();
      } catch {
        // The server died under a read: nothing was asked for.
        await this.server.whenReady();
      }
      await pause(5);
    }
  }
}
