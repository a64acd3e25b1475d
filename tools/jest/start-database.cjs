const { mkdtempSync, existsSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const buildServer = require('./build-server.cjs');

/**
 * One private MariaDB for the whole run, in memory where the machine has /dev/shm; each suite makes its own database. Some
 * suites start the sandbox beside it.
 */
module.exports = async () => {
  await buildServer();
  if (process.env.TEST_DATABASE_URL) return;
  const { startEmbeddedDatabase } = await import('../lib/embedded-database.mjs');
  const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kangqiao-test-'));
  const database = await startEmbeddedDatabase({ folder, durable: false });
  process.env.TEST_DATABASE_URL = database.serverUrl;
  globalThis.kangqiaoTestDatabase = { ...database, folder };
};
