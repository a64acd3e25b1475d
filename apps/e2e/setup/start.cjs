const { existsSync, mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

/** Starts the whole product once for all journeys of one run. */
module.exports = async () => {
  const { startStack } = await import('../../../tools/lib/stack.mjs');
  const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kangqiao-journeys-'));
  const { clockIn } = await import('../../../tools/lib/sandbox-environment.mjs');
  // One hospital is releasing its last day from the beginning on.
  const env = { KQ_HEAN_RELEASE_TIME: clockIn(0) };
  const stack = await startStack({ root: path.resolve(__dirname, '../../..'), folder, durable: false, env });
  process.env.JOURNEY_URL = stack.url;
  process.env.JOURNEY_SANDBOX_URL = stack.sandboxUrl;
  process.env.JOURNEY_SERVER_LOG = path.join(folder, 'logs', 'bff.log');
  globalThis.kangqiaoJourneys = { stack, folder };
};
