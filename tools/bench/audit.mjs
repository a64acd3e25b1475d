/** What it costs to write accesses down before they are answered, beside bare INSERTs of as many rows. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { startEmbeddedDatabase } from '../lib/embedded-database.mjs';

const require = createRequire(import.meta.url);
/** Requests that end at the same moment. */
const AT_ONCE = 64;

const EVENT = {
  actor: { kind: 'account', accountId: 'a'.repeat(22), relation: 'parent', capacity: 'family' },
  personId: 'p'.repeat(22),
  action: 'report.view',
  hospitalId: 'kq-first',
  subject: '血常规检验报告',
  outcome: 'done',
  code: null,
  traceId: 'f'.repeat(32),
};

/**
 * On a durable database of their own: every commit reaches the disk.
 * @param {{ root: string, folder: string, keysFile: string, say: (text: string) => void }} options
 * @returns the pairs of this file (see pairs.mjs), and how to end what they need
 */
export async function startAuditPairs({ root, folder, keysFile, say }) {
  const dist = (file) => require(path.join(root, 'dist', file));
  const { FileKeyProvider } = dist('libs/national-crypto/src');
  const { dataSourceOptions, openDataSource } = dist('apps/bff/src/database/data-source.js');
  const { Database } = dist('apps/bff/src/database/database.js');
  const { DatabaseAuditLog } = dist('apps/bff/src/platform/audit/database-audit-log.js');
  const { insertOf } = dist('apps/bff/src/platform/audit/audit-row.js');
  const { PrivateFields } = dist('apps/bff/src/platform/privacy/private-fields.js');
  const { SystemClock } = dist('apps/bff/src/platform/clock.js');
  const { RandomIds } = dist('apps/bff/src/platform/ids.js');

  const server = await startEmbeddedDatabase({ folder: path.join(folder, 'audit-database'), say });
  const source = await openDataSource({ ...dataSourceOptions(server.url), entities: [] });
  const database = new Database(source);
  const keys = new FileKeyProvider(keysFile);
  // Sealing comes after the answer, so it is not part of what a request waits for.
  const log = new DatabaseAuditLog(database, new PrivateFields(keys), keys, new SystemClock(), new RandomIds(), {
    nudge: () => {},
  });
  const row = {
    format: 1,
    writer: 'w'.repeat(22),
    writerSeq: 1,
    id: 'i'.repeat(22),
    at: new Date(),
    action: EVENT.action,
    outcome: EVENT.outcome,
    code: null,
    actorKind: 'account',
    accountId: EVENT.actor.accountId,
    relation: 'parent',
    capacity: 'family',
    actorHospitalId: null,
    terminalCode: null,
    personId: EVENT.personId,
    hospitalId: EVENT.hospitalId,
    subject: Buffer.alloc(74),
    traceId: EVENT.traceId,
    macVersion: 1,
    mac: Buffer.alloc(32),
  };
  const together = insertOf(Array.from({ length: AT_ONCE }, () => row));
  const alone = insertOf([row]);
  const ours = () => Promise.all(Array.from({ length: AT_ONCE }, () => log.record(EVENT)));
  return {
    pairs: [
      {
        name: `${AT_ONCE} accesses written down at once`,
        bareName: `one INSERT of ${AT_ONCE} rows`,
        clock: 'wall',
        calls: 50,
        ours,
        bare: () => source.query(together.sql, together.values),
      },
      {
        name: `${AT_ONCE} accesses written down at once`,
        bareName: `${AT_ONCE} INSERTs at once`,
        clock: 'wall',
        calls: 20,
        ours,
        bare: () => Promise.all(Array.from({ length: AT_ONCE }, () => source.query(alone.sql, alone.values))),
      },
    ],
    stop: async () => {
      await source.destroy();
      await server.stop();
    },
  };
}
