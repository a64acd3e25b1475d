import { TestApp } from '../testing/test-app';
import { Database, isDuplicateKey } from './database';

describe('the database', () => {
  let app: TestApp;
  let database: Database;
  const keep = (id: string) =>
    database.change('INSERT INTO code_use (code_id, expires_at) VALUES (?, ?)', [id, new Date()]);
  const count = async () => (await database.row<{ n: number }>('SELECT COUNT(*) AS n FROM code_use'))?.n;

  beforeAll(async () => {
    app = await TestApp.start();
    database = app.nest.get(Database);
  });
  beforeEach(() => database.change('DELETE FROM code_use'));
  afterAll(() => app.stop());

  it('answers null where there is no row, and counts the rows that a write matched', async () => {
    expect(await database.row('SELECT code_id FROM code_use')).toBeNull();
    await keep('a');
    expect(await database.change('UPDATE code_use SET expires_at = expires_at WHERE code_id = ?', ['a'])).toBe(1);
    expect(await database.change('DELETE FROM code_use WHERE code_id = ?', ['b'])).toBe(0);
  });

  it('keeps instants to the millisecond, whatever the time zone of server and process', async () => {
    const instant = new Date('2026-11-22T01:30:00.123Z');
    await database.change('INSERT INTO code_use (code_id, expires_at) VALUES (?, ?)', ['a', instant]);
    expect(await database.row('SELECT expires_at AS at, CAST(expires_at AS CHAR) AS text FROM code_use')).toEqual({
      at: instant,
      text: '2026-11-22 01:30:00.123',
    });
  });

  it('reads the same by a prepared statement, values and types alike', async () => {
    const sql = `SELECT ? AS text, CAST(? AS DATETIME(3)) AS at, ? AS nothing, CAST(? AS BINARY) AS bytes,
      CAST(? AS SIGNED) + 0 AS number, code_id AS id FROM code_use WHERE code_id <> ? LIMIT 1`;
    await keep('a');
    const parameters = ['彭思琪😀', new Date('1000-01-01T00:00:00.001Z'), null, Buffer.from([0, 255, 39]), -7, 'b'];
    const prepared = await database.prepared<{ at: Date }>(sql, parameters);
    expect(prepared).toEqual(await database.rows(sql, parameters));
    expect(prepared).toEqual(await database.prepared(sql, parameters));
    expect(prepared[0]?.at).toEqual(parameters[1]);
    await expect(database.prepared('SELECT nothing', [])).rejects.toThrow('nothing');
  });

  it('tells a duplicate key from any other failure', async () => {
    await keep('a');
    expect(isDuplicateKey(await keep('a').catch((error: unknown) => error))).toBe(true);
    expect(isDuplicateKey(await database.rows('SELECT nothing').catch((error: unknown) => error))).toBe(false);
  });

  it('takes everything back when the work of a transaction throws', async () => {
    const work = database.transaction(async (tx) => {
      await tx.change('INSERT INTO code_use (code_id, expires_at) VALUES (?, ?)', ['a', new Date()]);
      throw new Error('stop');
    });
    await expect(work).rejects.toThrow('stop');
    expect(await count()).toBe(0);
  });

  it('runs the victim of a deadlock again', async () => {
    await keep('a');
    await keep('b');
    const lock = 'SELECT code_id FROM code_use WHERE code_id = ? FOR UPDATE';
    let waiting = 0;
    let meet: () => void;
    const met = new Promise<void>((resolve) => (meet = resolve));
    const cross = (first: string, second: string) =>
      database.transaction(async (tx) => {
        await tx.row(lock, [first]);
        if (++waiting === 2) meet();
        await met;
        await tx.row(lock, [second]);
        return 'done';
      });
    expect(await Promise.all([cross('a', 'b'), cross('b', 'a')])).toEqual(['done', 'done']);
    expect(waiting).toBe(3);
  });
});
