import type { Database } from '../../database/database';
import { type Instances, startInstances } from '../../testing/instances';
import { TestClock } from '../../testing/test-clock';
import { type Budget, chargesOf, EVERYBODY } from './budget';
import { Limits } from './limits';

const MINUTELY: Budget = { name: 'test.minute', most: 3, perSeconds: 60 };
const HOURLY: Budget = { name: 'test.hour', most: 5, perSeconds: 3600 };
const SHARED: Budget = { name: 'test.everybody', most: 40, perSeconds: 60 };
const LOCKOUT = { name: 'test.lockout', failures: 3, withinSeconds: 600, forSeconds: 300 };

describe('the limits', () => {
  const clock = new TestClock();
  let both: Instances;
  let database: Database;
  let instances: [Limits, Limits];
  let keys = 0;
  let key: string;

  beforeAll(async () => {
    both = await startInstances();
    const { first, second } = both;
    database = first.database;
    instances = [new Limits(first.database, first.fields, clock), new Limits(second.database, second.fields, clock)];
  });
  beforeEach(() => {
    key = `key-${++keys}`;
    clock.pass({ days: 2 });
  });
  afterAll(() => both.stop());

  const take = async (budgets: readonly Budget[], of = key, at = 0) =>
    (await instances[at === 0 ? 0 : 1].take(chargesOf(budgets, of))).kind;

  it('let a budget be used up on any instance, and again when its span is over', async () => {
    for (const at of [0, 1, 0]) expect(await take([MINUTELY], key, at)).toBe('ok');
    expect(await instances[1].take(chargesOf([MINUTELY], key))).toEqual({ kind: 'refused', retryAfterSeconds: 60 });
    clock.pass({ seconds: 59 });
    expect(await instances[0].take(chargesOf([MINUTELY], key))).toEqual({ kind: 'refused', retryAfterSeconds: 1 });
    clock.pass({ seconds: 1 });
    for (const at of [0, 1, 0]) expect(await take([MINUTELY], key, at)).toBe('ok');
    expect(await take([MINUTELY])).toBe('refused');
  });

  it('count the span from each use, not by the minutes of the clock', async () => {
    expect(await take([MINUTELY])).toBe('ok');
    clock.pass({ seconds: 30 });
    expect([await take([MINUTELY]), await take([MINUTELY])]).toEqual(['ok', 'ok']);
    clock.pass({ seconds: 30 });
    expect([await take([MINUTELY]), await take([MINUTELY])]).toEqual(['ok', 'refused']);
  });

  it('keep one key from using what is another’s', async () => {
    for (let i = 0; i < 3; i++) await take([MINUTELY]);
    expect([await take([MINUTELY]), await take([MINUTELY], `${key}-other`)]).toEqual(['refused', 'ok']);
  });

  it('use all budgets of a take or none, and tell the longest wait', async () => {
    for (let i = 0; i < 3; i++) expect(await take([MINUTELY, HOURLY])).toBe('ok');
    for (let i = 0; i < 9; i++) expect(await take([MINUTELY, HOURLY])).toBe('refused');
    clock.pass({ minutes: 1 });
    expect([await take([HOURLY]), await take([HOURLY])]).toEqual(['ok', 'ok']);
    expect(await instances[0].take(chargesOf([HOURLY, MINUTELY], key))).toEqual({
      kind: 'refused',
      retryAfterSeconds: 3540,
    });
    for (let i = 0; i < 3; i++) expect(await take([MINUTELY])).toBe('ok');
  });

  it('let exactly as many through as the budgets say when fifty ask at once for keys in any order', async () => {
    const budgets = Array.from({ length: 4 }, (_, i) => ({ name: `test.busy.${i}`, most: 10 + i, perSeconds: 60 }));
    const asked = Array.from({ length: 50 }, (_, i) =>
      instances[i % 2 === 0 ? 0 : 1].take([
        ...chargesOf(i % 3 === 0 ? [...budgets].reverse() : budgets, key),
        ...chargesOf([SHARED], EVERYBODY),
      ]),
    );
    const kinds = (await Promise.all(asked)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'ok')).toHaveLength(10);
    const row = await database.row<{ n: number }>(
      'SELECT SUM(LENGTH(times)) / 6 AS n FROM limit_use WHERE expires_at > ?',
      [clock.now()],
    );
    expect(Number(row?.n)).toBe(50);
  });

  it('lose none of fifty parallel takes of fifty new keys and one that all share', async () => {
    const asked = Array.from({ length: 50 }, (_, i) =>
      instances[i % 2 === 0 ? 0 : 1].take([...chargesOf([MINUTELY], `${key}-${i}`), ...chargesOf([SHARED], EVERYBODY)]),
    );
    const kinds = (await Promise.all(asked)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'ok')).toHaveLength(40);
  });

  it('give a use back', async () => {
    for (let i = 0; i < 3; i++) await take([MINUTELY]);
    await instances[0].giveBack(chargesOf([MINUTELY], key));
    expect([await take([MINUTELY]), await take([MINUTELY])]).toEqual(['ok', 'refused']);
  });

  it('lock a key after its third failure, on every instance, until the time is over or it is forgiven', async () => {
    const [one, other] = instances;
    await one.fail(LOCKOUT, key);
    await other.fail(LOCKOUT, key);
    expect(await one.secondsLocked(LOCKOUT, key)).toBe(0);
    await one.fail(LOCKOUT, key);
    expect(await other.secondsLocked(LOCKOUT, key)).toBe(300);
    clock.pass({ minutes: 4, seconds: 59 });
    expect(await other.secondsLocked(LOCKOUT, key)).toBe(1);
    clock.pass({ seconds: 1 });
    expect(await other.secondsLocked(LOCKOUT, key)).toBe(0);
    await one.fail(LOCKOUT, key);
    expect(await other.secondsLocked(LOCKOUT, key)).toBe(300);
    await one.forgive(LOCKOUT, key);
    expect(await other.secondsLocked(LOCKOUT, key)).toBe(0);
  });

  it('count every one of thirty parallel failures of a new key', async () => {
    const patient = { ...LOCKOUT, failures: 30 };
    await Promise.all(Array.from({ length: 29 }, (_, i) => instances[i % 2 === 0 ? 0 : 1].fail(patient, key)));
    expect(await instances[0].secondsLocked(patient, key)).toBe(0);
    await instances[0].fail(patient, key);
    expect(await instances[1].secondsLocked(patient, key)).toBe(300);
  });

  it('keep no key in the clear and nothing whose time is over', async () => {
    await instances[0].removeExpired();
    await take([MINUTELY], '13800000001');
    const rows = await database.rows<{ index: Buffer; times: Buffer }>(
      'SELECT key_index AS `index`, times FROM limit_use',
    );
    expect(rows).toHaveLength(1);
    expect(
      rows.map(({ index, times }) => `${index.toString('latin1')}${times.toString('latin1')}`).join(),
    ).not.toContain('13800000001');
    clock.pass({ seconds: 59 });
    await instances[0].removeExpired();
    expect(await database.rows('SELECT 1 FROM limit_use')).toHaveLength(1);
    clock.pass({ seconds: 1 });
    await instances[0].removeExpired();
    expect(await database.rows('SELECT 1 FROM limit_use')).toHaveLength(0);
  });
});
