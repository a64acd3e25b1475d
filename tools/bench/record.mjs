/**
 * The first timeline page of people with 5,000 entries: ours (query, unsealing, words) beside the same query through bare
 * mysql2, and beside itself where there is a hundredth of the data.
 *
 * As a part of `npm run bench` it is small. Alone it takes any size, and a folder that is named keeps what was loaded for
 * the next time:
 * `BENCH_RECORD_PEOPLE=5670000 BENCH_RECORD_ENTRIES=22000000 BENCH_RECORD_FOLDER=/somewhere node tools/bench/record.mjs`
 */
import { createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedDatabase } from '../lib/embedded-database.mjs';
import { ensureKeysFile } from '../lib/keys.mjs';
import { measurePairs } from './pairs.mjs';
import { loadRecords, longIds } from './record-load.mjs';

const require = createRequire(import.meta.url);
const HUNDREDTH = 100;
const LONG = 20;
const LONG_ENTRIES = 5_000;
/** What one page asks the database for: one more than it shows. */
const PAGE = 21;
/** For both sizes together; the log lets a load run without a pause at every few megabytes. */
const SERVER = ['innodb_buffer_pool_size = 1073741824', 'innodb_log_file_size = 1073741824'];

const numberOf = (name, otherwise) => {
  const value = Number(process.env[name] ?? otherwise);
  if (!Number.isInteger(value) || value < HUNDREDTH)
    throw new Error(`${name} must be a whole number from ${HUNDREDTH}`);
  return value;
};

/**
 * What anybody would write who has the keys: one value after the other, over `node:crypto`. The layout is the one of
 * libs/national-crypto/src/field-cipher.ts.
 */
function openPlainly(keys, sealed) {
  const place = Buffer.from('record_entry.line');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(place.length);
  const end = sealed.length - 32;
  const mac = createHmac('sm3', keys.byVersion('field-mac', sealed.readUInt16BE(3)));
  if (
    !timingSafeEqual(mac.update(Buffer.concat([length, place, sealed.subarray(0, end)])).digest(), sealed.subarray(end))
  )
    throw new Error('altered');
  const key = keys.byVersion('field', sealed.readUInt16BE(1));
  const decipher = createDecipheriv('sm4-ctr', key, sealed.subarray(5, 21));
  return Buffer.concat([decipher.update(sealed.subarray(21, end)), decipher.final()]).toString('utf8');
}

/** One size of data: its own database on the server, loaded unless it was before. */
async function openScale({ server, name, scale, product, bff, say }) {
  const mysql = require('mysql2/promise');
  const at = (database) => `${server.serverUrl}/${database}`.replace(/^mariadb:/, 'mysql:');
  const connection = await mysql.createConnection(at('kangqiao'));
  await connection.query(`CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await connection.end();
  const { dataSourceOptions, openDataSource } = bff('database/data-source');
  const source = await openDataSource({ ...dataSourceOptions(`${server.serverUrl}/${name}`), entities: [] });
  const loading = await mysql.createConnection({ uri: at(name), timezone: 'Z' });
  const [loaded] = await loading.query(
    "SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = 'bench_loaded'",
    [name],
  );
  if (loaded.length === 0) {
    await loadRecords(loading, product, scale, (text) => say(`${name}: ${text}`));
    await loading.query('CREATE TABLE bench_loaded (id int PRIMARY KEY)');
  }
  await loading.end();
  return { source, ids: longIds(scale) };
}

/**
 * On a database of their own.
 * @param {{ root: string, folder: string, keysFile: string, say: (text: string) => void }} options
 * @returns the pairs of this file (see pairs.mjs), and how to end what they need
 */
export async function startRecordPairs({ root, folder, keysFile, say }) {
  const people = numberOf('BENCH_RECORD_PEOPLE', 20_000);
  const entries = numberOf('BENCH_RECORD_ENTRIES', 80_000);
  const dist = (file) => require(path.join(root, 'dist', file));
  const bff = (file) => dist(`apps/bff/src/${file}.js`);
  const { FileKeyProvider } = dist('libs/national-crypto/src');
  const { listStatement, RecordArchive } = bff('features/record/record-archive');
  const { sourcesBy, toTimelineEntry } = bff('features/record/record.mapper');
  const { toLine } = bff('features/record/entry-line');
  const { spanOf } = bff('features/record/entry-time');
  const keys = new FileKeyProvider(keysFile);
  const fields = new (bff('platform/privacy/private-fields').PrivateFields)(keys);

  const server = await startEmbeddedDatabase({ folder: path.join(folder, 'record-database'), say, durable: false });
  const pool = require('mysql2/promise').createPool({
    uri: server.serverUrl.replace(/^mariadb:/, 'mysql:'),
    timezone: 'Z',
  });
  for (const setting of SERVER) await pool.query(`SET GLOBAL ${setting}`);
  const sizes = {
    record_whole: { people, entries },
    record_part: { people: Math.ceil(people / HUNDREDTH), entries: Math.ceil(entries / HUNDREDTH) },
  };
  const opened = {};
  for (const [name, size] of Object.entries(sizes)) {
    const scale = { ...size, long: LONG, longEntries: LONG_ENTRIES };
    opened[name] = await openScale({ server, name, scale, product: { fields, toLine }, bff, say });
  }
  const filter = spanOf();
  const fetch = {
    hospitalId: 'kq-first',
    hospitalName: '康桥市第一人民医院',
    state: 'answered',
    fetchedAt: new Date(),
  };
  const sourceOf = sourcesBy([fetch]);
  const oursOn = ({ source, ids }) => {
    const archive = new RecordArchive(new (bff('database/database').Database)(source), fields);
    let turn = 0;
    return async () => {
      const page = await archive.of(ids[(turn += 1) % ids.length], null).list(filter, null, PAGE);
      const items = page.map((entry) => toTimelineEntry(entry, sourceOf));
      if (items.length !== PAGE) throw new Error('a page is short');
    };
  };
  const queryOf = (personId) => listStatement({ personId, openUnder: null }, filter, null, PAGE);
  const { ids, source } = opened.record_whole;
  const database = new (bff('database/database').Database)(source);
  let asked = 0;
  const queryAlone = async () => {
    const { sql, parameters } = queryOf(ids[(asked += 1) % ids.length]);
    await database.prepared(sql, parameters);
  };
  let turn = 0;
  const bareBy = (how) => async () => {
    const { sql, parameters } = queryOf(ids[(turn += 1) % ids.length]);
    const [rows] = await pool[how](sql.replace('FROM record_entry', 'FROM record_whole.record_entry'), parameters);
    return rows;
  };
  const bare = bareBy('query');
  const bareOpened = async () => {
    for (const { lineSealed } of await bare()) JSON.parse(openPlainly(keys, lineSealed));
  };
  const size = `${people.toLocaleString('en')} people and ${entries.toLocaleString('en')} entries`;
  const pair = { clock: 'wall', calls: 400, ours: oursOn(opened.record_whole) };
  return {
    pairs: [
      { ...pair, name: `first timeline page, ${size}`, bareName: 'the same query over mysql2', bare },
      {
        ...pair,
        name: `first timeline page, ${size}`,
        bareName: 'the same query over mysql2, opened by node:crypto (SM4, HMAC-SM3) and JSON.parse',
        bare: bareOpened,
      },
      {
        ...pair,
        name: `first timeline page, ${size}`,
        bareName: 'the same query over mysql2, prepared (`execute`), nothing opened',
        bare: bareBy('execute'),
      },
      {
        ...pair,
        name: 'its query alone, without unsealing',
        bareName: 'the same query over mysql2',
        ours: queryAlone,
        bare,
      },
      {
        ...pair,
        name: `first timeline page, ${size}`,
        bareName: 'itself at a hundredth of that',
        bare: oursOn(opened.record_part),
      },
    ],
    stop: async () => {
      await pool.end();
      for (const { source } of Object.values(opened)) await source.destroy();
      await server.stop();
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
  const kept = process.env.BENCH_RECORD_FOLDER;
  const folder = kept ?? (await mkdtemp(path.join(os.tmpdir(), 'kangqiao-record-')));
  await mkdir(folder, { recursive: true });
  const keysFile = path.join(folder, 'keys.json');
  await ensureKeysFile(root, keysFile);
  try {
    const { buildServer } = await import('../build-server.mjs');
    await buildServer();
    const { pairs, stop } = await startRecordPairs({ root, folder, keysFile, say: (text) => console.log(text) });
    try {
      for (const { name, bareName, ours, bare, ratio, spread } of await measurePairs(pairs, 9))
        console.log(
          `${name}, beside ${bareName}: ${ratio.toFixed(2)}× the time (${ours.toFixed(0)} and ${bare.toFixed(0)} µs, ` +
            `±${(spread * 100).toFixed(0)} %)`,
        );
    } finally {
      await stop();
    }
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}
