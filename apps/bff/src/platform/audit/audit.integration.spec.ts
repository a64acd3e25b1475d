import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { KeyProvider } from '@kangqiao/national-crypto';
import { Database } from '../../database/database';
import { TestApp } from '../../testing/test-app';
import { AuditChain } from './audit-chain';
import { type AuditEvent, AuditLog } from './audit-event';
import { AuditSealer } from './audit-sealer';
import { databaseChainSource } from './database-chain-source';
import { fromHeadLine } from './head-line';
import { headChecker } from './head-signing';
import { verifyChain } from './verify-chain';

const anEvent = (over: Partial<AuditEvent> = {}): AuditEvent => ({
  actor: { kind: 'account', accountId: 'a'.repeat(22), relation: 'parent', capacity: 'family' },
  personId: 'p'.repeat(22),
  action: 'report.view',
  hospitalId: 'kq-first',
  subject: '血常规检验报告',
  outcome: 'done',
  code: null,
  traceId: '0'.repeat(31) + '1',
  ...over,
});

describe('the audit log in the database', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'audit-heads-'));
  const headsFile = path.join(folder, 'heads.jsonl');
  let app: TestApp;
  const log = () => app.nest.get(AuditLog);
  const database = () => app.nest.get(Database);
  const seal = () => app.nest.get(AuditSealer).run();
  const exported = () =>
    readFileSync(headsFile, 'utf8')
      .trim()
      .split('\n')
      .map((line) => fromHeadLine(line))
      .filter((head) => head !== null);
  const verify = (heads = exported()) => {
    const keys = app.nest.get(KeyProvider);
    return verifyChain(databaseChainSource(database()), { keys, isSigned: headChecker(keys), exported: heads });
  };
  const positions = async () =>
    (await database().rows<{ position: number }>('SELECT position FROM audit_event ORDER BY position')).map(
      ({ position }) => position,
    );

  beforeEach(async () => {
    app = await TestApp.start({ env: { AUDIT_HEADS_FILE: headsFile } });
  });
  afterEach(async () => {
    await app.stop();
    rmSync(headsFile, { force: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has stored an event when it says so, with its subject sealed', async () => {
    await log().record(anEvent());
    const rows = await database().rows<{ action: string; subject: Buffer }>('SELECT action, subject FROM audit_event');
    expect(rows).toEqual([{ action: 'report.view', subject: expect.any(Buffer) }]);
    expect(rows[0]?.subject.toString('utf8')).not.toContain('血常规');
  });

  it('stores what comes at once in few INSERTs', async () => {
    const change = jest.spyOn(database(), 'change');
    await Promise.all(Array.from({ length: 64 }, () => log().record(anEvent())));
    expect(change.mock.calls.filter(([sql]) => sql.startsWith('INSERT INTO audit_event'))).toHaveLength(1);
  });

  it('refuses all of a batch that could not be stored, and leaves no hole behind', async () => {
    await log().record(anEvent());
    jest.spyOn(database(), 'change').mockRejectedValueOnce(new Error('the database is gone'));
    const refused = await Promise.allSettled([log().record(anEvent()), log().record(anEvent())]);
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await log().record(anEvent());
    await seal();
    expect(await verify()).toMatchObject({ problem: null, events: 2 });
  });

  it('gives events their places in order, without a hole, and signs and exports the head', async () => {
    for (let round = 0; round < 3; round++) {
      await Promise.all(Array.from({ length: 5 }, () => log().record(anEvent())));
      await seal();
    }
    expect(await positions()).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    expect(exported().map(({ position }) => position)).toEqual([5, 10, 15]);
    expect(app.log.filter((line) => line.includes('new head'))).toHaveLength(3);
    expect(await verify()).toEqual({
      problem: null,
      events: 15,
      unsealed: 0,
      headsChecked: 3,
      exportedChecked: 3,
      lastExported: 15,
    });
  });

  it('is sealed and exported by itself after something was written', async () => {
    await log().record(anEvent());
    // The file is there before its first line is.
    while (!existsSync(headsFile) || exported().length === 0) await setTimeout(50);
    expect(exported().map(({ position }) => position)).toEqual([1]);
  });

  it('seals what is there when the service ends', async () => {
    await log().record(anEvent());
    await app.nest.close();
    expect(exported().map(({ position }) => position)).toEqual([1]);
    app = await TestApp.start();
  });

  it('signs nothing while nothing is written', async () => {
    await log().record(anEvent());
    await seal();
    await seal();
    expect(exported()).toHaveLength(1);
  });

  it('is sealed by several instances at once, each event in one place', async () => {
    const chains = [1, 2, 3, 4].map(() => new AuditChain(database()));
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        await log().record(anEvent());
        await chains[index % 4]?.seal(7);
      }),
    );
    await seal();
    expect(await positions()).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(await verify()).toMatchObject({ problem: null, events: 40 });
  });

  it('is signed by the next instance when one dies after sealing', async () => {
    await log().record(anEvent());
    await app.nest.get(AuditChain).seal(500);
    await seal();
    expect(exported().map(({ position }) => position)).toEqual([1]);
  });

  it('leaves nothing half sealed when an instance dies while sealing', async () => {
    await Promise.all([log().record(anEvent()), log().record(anEvent())]);
    const died = database().transaction(async (tx) => {
      await tx.change('UPDATE audit_event SET position = 1 ORDER BY seq LIMIT 1');
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    await seal();
    expect(await verify()).toMatchObject({ problem: null, events: 2 });
  });

  it('verifies what waits to be sealed as well', async () => {
    await log().record(anEvent());
    await seal();
    await log().record(anEvent({ actor: { kind: 'system' }, personId: null, hospitalId: null, subject: null }));
    expect(await verify()).toMatchObject({ problem: null, events: 1, unsealed: 1 });
    await database().change("UPDATE audit_event SET outcome = 'failed' WHERE position IS NULL");
    expect((await verify()).problem).toEqual({ position: null, what: expect.stringContaining('altered') });
  });

  it('finds an end that was cut off together with every trace of it in the database', async () => {
    await log().record(anEvent());
    await seal();
    const [first] = await database().rows<{ hash: Buffer }>('SELECT hash FROM audit_event');
    await log().record(anEvent());
    await seal();
    const heads = exported();
    await database().change('DELETE FROM audit_event WHERE position = 2');
    await database().change('DELETE FROM audit_head WHERE position = 2');
    await database().change('UPDATE audit_chain SET position = 1, hash = ?', [first?.hash ?? null]);
    expect(await verify(heads)).toMatchObject({ problem: { position: 2 }, lastExported: 2 });
    expect(await verify([])).toMatchObject({ problem: null, lastExported: 0 });
  });

  it('goes on when a head cannot be exported, and says so', async () => {
    await app.stop();
    app = await TestApp.start({ env: { AUDIT_HEADS_FILE: path.join(folder, 'no', 'such', 'folder') } });
    await log().record(anEvent());
    await seal();
    expect(app.log.join()).toContain('could not be exported');
    expect(await verify([])).toMatchObject({ problem: null, events: 1, headsChecked: 1 });
  });
});
