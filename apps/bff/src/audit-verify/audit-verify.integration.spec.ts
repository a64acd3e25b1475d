import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { Config } from '../config/config';
import { Database } from '../database/database';
import { AuditLog } from '../platform/audit/audit-event';
import { AuditSealer } from '../platform/audit/audit-sealer';
import { TestApp } from '../testing/test-app';

const ROOT = path.resolve(__dirname, '../../../..');
/** The first run builds the servers. */
const PATIENCE_MS = 120_000;

describe('npm run audit:verify', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'audit-verify-'));
  const headsFile = path.join(folder, 'heads.jsonl');
  let app: TestApp;
  const change = (sql: string) => app.nest.get(Database).change(sql);

  const verify = (...args: string[]): Promise<{ code: number; text: string }> => {
    const { url } = app.nest.get(DataSource).options as { url: string };
    const env = { ...process.env, DATABASE_URL: url, KEYS_FILE: app.nest.get(Config).keysFile, AUDIT_HEADS_FILE: '' };
    return new Promise((resolve) => {
      execFile(process.execPath, [path.join(ROOT, 'tools/audit-verify.mjs'), ...args], { env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, text: `${out}${err}` }),
      );
    });
  };
  const write = async (count: number) => {
    const log = app.nest.get(AuditLog);
    for (let n = 0; n < count; n++) {
      await log.record({
        actor: { kind: 'account', accountId: 'a'.repeat(22), relation: 'self', capacity: 'self' },
        personId: 'p'.repeat(22),
        action: 'report.view',
        hospitalId: 'hospital-1',
        subject: '血常规检验报告',
        outcome: 'done',
        code: null,
        traceId: String(n).padStart(32, '0'),
      });
    }
    await app.nest.get(AuditSealer).run();
  };

  beforeEach(async () => {
    app = await TestApp.start({ env: { AUDIT_HEADS_FILE: headsFile } });
    await write(10);
    await write(10);
  });
  afterEach(async () => {
    await app.stop();
    rmSync(headsFile, { force: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it(
    'ends with success where everything is in order, and says what it cannot know',
    async () => {
      const known = await verify('--heads', headsFile);
      expect(known).toEqual({ code: 0, text: expect.stringContaining('is in order: 20 sealed events') });
      expect(known.text).toContain('Nothing came after');
      expect((await verify()).text).toContain('cut off cannot be known');
    },
    PATIENCE_MS,
  );

  it.each([
    ['an event is altered', "UPDATE audit_event SET outcome = 'failed' WHERE position = 7", 'At position 7'],
    [
      'a subject is altered',
      "UPDATE audit_event SET subject = CONCAT(subject, 'x') WHERE position = 8",
      'At position 8',
    ],
    ['an event is removed', 'DELETE FROM audit_event WHERE position = 12', 'At position 12'],
    ['a writer is renamed', "UPDATE audit_event SET writer = 'nobody' WHERE position = 1", 'At position 1:'],
    ['the end is cut off', 'DELETE FROM audit_event WHERE position > 15', 'At position 16'],
    [
      'a signature is altered',
      'UPDATE audit_head SET signature = REVERSE(signature) WHERE position = 10',
      'position 10',
    ],
    ['the heads are removed', 'DELETE FROM audit_head', 'At position 10'],
    ['all is removed', 'DELETE FROM audit_event', 'At position 1'],
  ])(
    'ends with failure and names the first position when %s',
    async (_, sql, place) => {
      await change(sql);
      expect(await verify('--heads', headsFile)).toEqual({ code: 1, text: expect.stringContaining(place) });
    },
    PATIENCE_MS,
  );

  it(
    'finds two events that changed their places',
    async () => {
      await change('UPDATE audit_event SET position = 100 WHERE position = 3');
      await change('UPDATE audit_event SET position = 3 WHERE position = 4');
      await change('UPDATE audit_event SET position = 4 WHERE position = 100');
      expect(await verify()).toEqual({ code: 1, text: expect.stringContaining('At position 3') });
    },
    PATIENCE_MS,
  );

  it(
    'takes several files, and no line that is not a head',
    async () => {
      const [first = '', second = ''] = readFileSync(headsFile, 'utf8').split('\n');
      const files = [first, second].map((line, index) => {
        const file = path.join(folder, `part-${index}`);
        writeFileSync(file, `${line}\n`);
        return file;
      });
      expect(await verify('--heads', files[0] ?? '', '--heads', files[1] ?? '')).toMatchObject({ code: 0 });
      appendFileSync(files[0] ?? '', 'something else\n');
      const refused = await verify('--heads', files[0] ?? '');
      expect(refused).toEqual({ code: 1, text: expect.stringContaining('line 2: not an exported head') });
    },
    PATIENCE_MS,
  );
});
