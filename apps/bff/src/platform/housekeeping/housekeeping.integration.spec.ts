import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { addActive, aFileOf, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { Housekeeping } from './housekeeping';

const TABLES = ['sign_in', 'idempotency_key', 'proof', 'code_use'];

describe('housekeeping', () => {
  let app: TestApp;
  const counts = () =>
    Promise.all(
      TABLES.map(async (table) => {
        const row = await app.nest.get(Database).row<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
        return row?.n ?? 0;
      }),
    );

  beforeAll(async () => {
    app = await TestApp.start({ hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })] });
    const token = await app.signIn('li');
    const id = await addActive(app, token);
    await app.call('POST', `/api/v1/people/${id}/card`, { token, headers: { 'idempotency-key': 'key-1' } });
    await app.nest
      .get(Database)
      .change('INSERT INTO code_use (code_id, expires_at) VALUES (?, ?)', ['0'.repeat(32), app.clock.now()]);
  });
  afterAll(() => app.stop());

  it('leaves what still counts', async () => {
    const before = await counts();
    await app.nest.get(Housekeeping).runAll();
    expect(await counts()).toEqual(before);
    expect(Math.min(...before)).toBeGreaterThan(0);
  });

  it('removes what has expired, and the person stays', async () => {
    app.clock.pass({ days: 31 });
    await app.nest.get(Housekeeping).runAll();
    expect(await counts()).toEqual([0, 0, 0, 0]);
    expect(await app.nest.get(Database).rows('SELECT id FROM person')).toHaveLength(1);
  });

  it('does not stop at a chore that fails', async () => {
    const housekeeping = app.nest.get(Housekeeping);
    let isRun = false;
    housekeeping.add({ title: 'broken', run: () => Promise.reject(new Error('broken')) });
    housekeeping.add({
      title: 'next',
      run: async () => {
        isRun = true;
      },
    });
    await housekeeping.runAll();
    expect(isRun).toBe(true);
    expect(app.log.join('')).toContain('"chore":"broken"');
  });
});
