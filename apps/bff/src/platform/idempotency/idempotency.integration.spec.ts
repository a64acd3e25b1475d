import { DataSource } from 'typeorm';
import { aResident, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { IdempotencyKeys, type KeyedRequest } from './idempotency-keys';

describe('a write under an Idempotency-Key', () => {
  let app: TestApp;
  let token: string;
  let visitors = 0;
  const { name, document } = LI_HUA;
  const add = (key: string | undefined, person: object = { name, document }, as = token) =>
    app.call('POST', '/api/v1/people', {
      token: as,
      body: { ...person, relation: 'self', consents: [{ purpose: 'identity', version: 1 }] },
      headers: key === undefined ? {} : { 'idempotency-key': key },
    });
  const count = async () => ((await app.call('GET', '/api/v1/people', { token })).body.items as unknown[]).length;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    token = await app.signIn(`visitor-${++visitors}`);
  });
  afterAll(() => app.stop());

  it('is done once and answered twice with the same status and body', async () => {
    const first = await add('key-1');
    const second = await add('key-1');
    expect([second.status, second.text]).toEqual([201, first.text]);
    expect([first.headers['idempotent-replayed'], second.headers['idempotent-replayed']]).toEqual([undefined, 'true']);
    expect(await count()).toBe(1);
  });

  it('replays a refusal too', async () => {
    await add(undefined);
    const [first, second] = [await add('key-1'), await add('key-1')];
    expect([first.body.code, second.text]).toEqual(['PERSON_ALREADY_ADDED', first.text]);
  });

  it('is refused for another request under the same key', async () => {
    await add('key-1');
    const other = await add('key-1', { name, document: aResident('19850505', '006') });
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect(await count()).toBe(1);
  });

  it('is another write for another account, and for a key in another case', async () => {
    await add('key-1');
    const neighbour = await app.signIn(`neighbour-${visitors}`);
    expect((await add('key-1', undefined, neighbour)).headers['idempotent-replayed']).toBeUndefined();
    expect((await add('KEY-1')).body.code).toBe('PERSON_ALREADY_ADDED');
  });

  it('may be corrected under the same key after a validation error', async () => {
    expect((await add('key-1', { name: '', document })).status).toBe(400);
    expect((await add('key-1')).status).toBe(201);
  });

  it('runs once when sent many times at the same moment', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => add('key-1')));
    for (const { status, body } of answers) {
      if (status !== 201) expect([status, body.code]).toEqual([409, 'IDEMPOTENCY_IN_PROGRESS']);
    }
    expect(await count()).toBe(1);
  });

  it('is remembered for a day', async () => {
    await add('key-1');
    app.clock.pass({ hours: 23, minutes: 59, seconds: 59 });
    expect((await add('key-1')).headers['idempotent-replayed']).toBe('true');
    app.clock.pass({ seconds: 1 });
    expect((await add('key-1')).headers['idempotent-replayed']).toBeUndefined();
  });

  it.each(['', ' ', 'a b', 'ключ', 'x'.repeat(129)])('is refused for the key "%s"', async (key) => {
    const { status, body } = await add(encodeURI(key) === key ? key : Buffer.from(key).toString('latin1'));
    expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('is answered "in progress" while the first runs, and taken over once the first must have died', async () => {
    const keys = app.nest.get(IdempotencyKeys);
    const request: KeyedRequest = { accountId: 'a', route: 'POST /x', key: 'k', fingerprint: Buffer.alloc(32, 1) };
    expect(await keys.begin(request)).toBeNull();
    app.clock.pass({ minutes: 1, seconds: 59 });
    await expect(keys.begin(request)).rejects.toMatchObject({ code: 'IDEMPOTENCY_IN_PROGRESS' });
    app.clock.pass({ seconds: 1 });
    expect(await keys.begin(request)).toBeNull();
  });

  it('leaves no answer in the clear in the database', async () => {
    await add('key-1');
    const rows = await app.nest
      .get(DataSource)
      .query<{ body_sealed: Buffer }[]>('SELECT body_sealed FROM idempotency_key WHERE body_sealed IS NOT NULL');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.body_sealed.includes('1990-01-01')).toBe(false);
  });
});
