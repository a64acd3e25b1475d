import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import type { Hospital } from '@kangqiao/his-port';
import { DEFAULT_RESILIENCE, guardHospital } from '@kangqiao/his-resilience';
import { Database } from '../../database/database';
import { addLinked } from '../../testing/links';
import { aResident } from '../../testing/residents';
import { MOST_REQUESTS } from '../../platform/http/admission.hook';
import { TestApp } from '../../testing/test-app';
import { toSessionId } from '../scheduling/session-id';

const PEOPLE = 30;
const LET_IN = DEFAULT_RESILIENCE.concurrency + DEFAULT_RESILIENCE.queue;
const HOSPITALS = ['kq-first', 'kq-county'];
const OVERLOAD = 20 * LET_IN * HOSPITALS.length;
const COMMON_CONNECTIONS = 8;

const sessionOf = (id: string) =>
  toSessionId({ id, departmentId: 'D1', doctorId: 'DR1', date: '2026-11-23', period: 'morning' });

/** A door that can be shut: whatever comes to it then waits until it is opened. */
class Door {
  waiting = 0;
  /** Operations that ever came to it. */
  readonly asked = new Set<string>();
  #open: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  shut(): void {
    this.#open = new Promise((resolve) => (this.#release = resolve));
  }

  open(): void {
    this.#release();
  }

  async pass(operation: string): Promise<void> {
    this.asked.add(operation);
    this.waiting += 1;
    await this.#open;
    this.waiting -= 1;
  }
}

/** A port whose every call goes through the door. */
const behind = <Port extends object>(port: Port, door: Door): Port =>
  new Proxy(port, {
    get: (target, name) => {
      const operation: unknown = Reflect.get(target, name);
      if (typeof operation !== 'function') return operation;
      return async (...given: unknown[]): Promise<unknown> => {
        await door.pass(String(name));
        return Reflect.apply(operation, target, given);
      };
    },
  });

const hospitalBehind = (door: Door, id: string): Hospital => {
  const { name, rules, capabilities, directory, patients, scheduling, reports, records, push } = new InMemoryHospital({
    id,
  });
  const hospital: Hospital = {
    ...{ id, name, rules, capabilities, push, queue: null, checkIn: null },
    directory: behind(directory, door),
    patients: behind(patients, door),
    scheduling: behind(scheduling, door),
    reports: behind(reports, door),
    records: behind(records, door),
  };
  return guardHospital(hospital, { settings: DEFAULT_RESILIENCE, systems: {}, clock: () => new Date() });
};

describe('the card while everything else is overloaded', () => {
  const door = new Door();
  let app: TestApp;
  const people: { token: string; card: string; personId: string }[] = [];

  const codes = () =>
    Promise.all(people.map(({ token, card }) => app.call('POST', `${card}/codes?count=5`, { token })));
  const statuses = (answers: { status: number }[]) => [...new Set(answers.map(({ status }) => status))];

  beforeAll(async () => {
    app = await TestApp.start({ hospitals: HOSPITALS.map((id) => hospitalBehind(door, id)) });
    for (let index = 0; index < PEOPLE; index += 1) {
      const token = await app.signIn(`holder-${index}`);
      const document = aResident('19900101', String(100 + index));
      const person = { name: '李华', document, birthDate: '1990-01-01', phone: '13800000001' };
      const personId = await addLinked(app, token, person);
      const card = `/api/v1/people/${personId}/card`;
      await app.call('POST', card, { token });
      people.push({ token, card, personId });
    }
  }, 60_000);
  afterAll(() => app.stop());

  it(`gives every code while every hospital hangs and ${OVERLOAD} callers want to book, look at days and read reports`, async () => {
    door.shut();
    let answered = 0;
    const kinds = ({ personId }: (typeof people)[number], index: number) =>
      [
        ['GET', `/api/v1/hospitals/${HOSPITALS[index % 2]}/sessions/${sessionOf(`S${index}`)}/numbers`],
        ['GET', `/api/v1/people/${personId}/reports`],
        ['POST', '/api/v1/holds'],
      ] as const;
    const crowd = Array.from({ length: OVERLOAD }, async (_, index) => {
      const person = people[index % PEOPLE];
      if (!person) throw new Error('nobody');
      const [method, url] = kinds(person, index)[index % 3] ?? (['GET', '/'] as const);
      const { token, personId } = person;
      const body = { personId, hospitalId: HOSPITALS[index % 2], sessionId: sessionOf('S1'), numberId: '1' };
      const headers = { 'idempotency-key': `crowd-${index}-of-this-run` };
      await app.call(method, url, method === 'POST' ? { token, body, headers } : { token });
      answered += 1;
    });
    while (door.waiting < DEFAULT_RESILIENCE.concurrency) await new Promise(setImmediate);
    try {
      for (let round = 0; round < 3; round += 1) expect(statuses(await codes())).toEqual([200]);
      expect(door.waiting).toBeGreaterThanOrEqual(DEFAULT_RESILIENCE.concurrency);
      expect([...door.asked]).toEqual(expect.arrayContaining(['departments', 'find']));
      expect(answered).toBeLessThan(OVERLOAD);
    } finally {
      door.open();
      await Promise.all(crowd);
    }
  }, 60_000);

  it('waits for no connection to the database that others hold or wait for', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let held = 0;
    const holders = Array.from({ length: COMMON_CONNECTIONS }, () =>
      app.nest.get(Database).transaction(async (tx) => {
        await tx.row('SELECT 1');
        held += 1;
        await released;
      }),
    );
    while (held < COMMON_CONNECTIONS) await new Promise(setImmediate);
    let answered = 0;
    let turnedAway = 0;
    const crowd = Array.from({ length: OVERLOAD }, async (_, index) => {
      const { body } = await app.call('GET', '/api/v1/people', { token: people[index % PEOPLE]?.token ?? '' });
      if (body.code === 'SERVICE_BUSY') turnedAway += 1;
      else answered += 1;
    });

    try {
      expect(statuses(await codes())).toEqual([200]);
      const [{ token, card } = { token: '', card: '' }] = people;
      for (const [method, path] of [
        ['GET', card],
        ['POST', card],
        ['GET', `${card}/uses`],
        ['POST', `${card}/static-code`],
        ['DELETE', card],
      ] as const) {
        expect((await app.call(method, path, { token })).status).toBeLessThan(300);
      }
      expect((await app.call('GET', '/api/v1/card-issuer', { token })).status).toBe(200);
      // Nobody waits in a crowd that is too long to be answered in time.
      expect([answered, turnedAway]).toEqual([0, OVERLOAD - MOST_REQUESTS]);
    } finally {
      release();
      await Promise.all([...holders, ...crowd]);
    }
    expect(answered).toBe(MOST_REQUESTS);
    expect((await app.call('GET', '/api/v1/people', { token: people[1]?.token ?? '' })).status).toBe(200);
  }, 60_000);
});
