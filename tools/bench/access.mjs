/** What every signed-in request pays before its route runs, beside its one statement sent by bare mysql2. */
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { startEmbeddedDatabase } from '../lib/embedded-database.mjs';

const require = createRequire(import.meta.url);
const LINKS = 6;
const HOUR_MS = 3_600_000;

/** An account with as many people as one may have, each with their consents. */
async function settle(database, fields, hashOf) {
  const id = () => randomBytes(16).toString('base64url');
  const accountId = id();
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  await database.change(
    'INSERT INTO sign_in (id, account_id, token_hash, created_at, expires_at) VALUES (?, ?, ?, ?, ?)',
    [id(), accountId, hashOf(token), now, new Date(now.getTime() + HOUR_MS)],
  );
  const people = Array.from({ length: LINKS }, id);
  for (const personId of people) {
    await database.change(
      `INSERT INTO person (id, identity_index, name_sealed, document_type, document_number_sealed, sex, birth_date,
                           created_at) VALUES (?, ?, ?, 'passport', ?, 'male', '1990-01-01', ?)`,
      [personId, randomBytes(32), fields.seal('person.name', '李华'), fields.seal('person.document_number', 'E1'), now],
    );
    await database.change(
      `INSERT INTO family_link (account_id, person_id, id, relation, capacity, scope, state, created_at)
       VALUES (?, ?, ?, 'self', 'self', 'everything', 'active', ?)`,
      [accountId, personId, id(), now],
    );
    for (const purpose of ['identity', 'reports', 'record'])
      await database.change(
        "INSERT INTO consent_current (person_id, purpose, version, given, capacity, at) VALUES (?, ?, 1, 1, 'self', ?)",
        [personId, purpose, now],
      );
  }
  return { token, personId: people[0] };
}

/**
 * On a database of their own.
 * @param {{ root: string, folder: string, keysFile: string, say: (text: string) => void }} options
 * @returns the pair of this file (see pairs.mjs), and how to end what it needs
 */
export async function startAccessPairs({ root, folder, keysFile, say }) {
  const dist = (file) => require(path.join(root, 'dist', file));
  const bff = (file) => dist(`apps/bff/src/${file}.js`);
  const { FileKeyProvider } = dist('libs/national-crypto/src');
  const { dataSourceOptions, openDataSource } = bff('database/data-source');
  const { sessionsOf, Sessions } = bff('platform/auth/sessions');
  const { hashOf } = bff('platform/auth/token');

  const server = await startEmbeddedDatabase({ folder: path.join(folder, 'access-database'), say });
  const source = await openDataSource({ ...dataSourceOptions(server.url), entities: [] });
  const database = new (bff('database/database').Database)(source);
  const fields = new (bff('platform/privacy/private-fields').PrivateFields)(new FileKeyProvider(keysFile));
  const clock = new (bff('platform/clock').SystemClock)();
  const sessions = new Sessions(database, clock, { warn: () => {} });
  const access = new (bff('platform/access/patient-access').PatientAccess)(fields, clock);
  const pool = require('mysql2/promise').createPool(server.url.replace(/^mariadb:/, 'mysql:'));
  const { token, personId } = await settle(database, fields, hashOf);
  const hash = hashOf(token);
  return {
    pairs: [
      {
        name: `session and access check, ${LINKS} links`,
        bareName: 'its one statement over mysql2',
        clock: 'wall',
        calls: 300,
        ours: async () => {
          const { resident } = await sessions.open(token);
          await access.require(resident, personId, 'record');
        },
        bare: () => pool.query(sessionsOf(1), [hash, new Date()]),
      },
    ],
    stop: async () => {
      await pool.end();
      await source.destroy();
      await server.stop();
    },
  };
}
