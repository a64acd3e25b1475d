const { mkdtempSync, existsSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const buildServer = require('./build-server.cjs');

/** Half the work of making and dropping a database: no file for each table, and no statistics kept of it. */
const SETTINGS = ['--innodb-file-per-table=0', '--innodb-stats-persistent=0'];

/**
 * One private MariaDB for the whole run, in memory where the machine has /dev/shm, unless TEST_DATABASE_URL names a server;
 * each suite makes its own databases, as the migrations build them. Some suites start the sandbox beside it.
 */
module.exports = async () => {
  await buildServer();
  const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kangqiao-test-'));
  const { startEmbeddedDatabase } = await import('../lib/embedded-database.mjs');
  const database = process.env.TEST_DATABASE_URL
    ? null
    : await startEmbeddedDatabase({ folder, durable: false, settings: SETTINGS });
  if (database) process.env.TEST_DATABASE_URL = database.serverUrl;
  globalThis.kangqiaoTestDatabase = { folder, stop: async () => database?.stop() };
  const { schemaOfMigrations } = await import('./schema-of-migrations.mjs');
  process.env.TEST_SCHEMA_FILE = path.join(folder, 'schema.sql');
  writeFileSync(process.env.TEST_SCHEMA_FILE, await schemaOfMigrations(process.env.TEST_DATABASE_URL));
};
