const { existsSync, mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

/** Starts the whole product once for all journeys. */
module.exports = async () => {
  const { startStack } = await import('../../../tools/lib/stack.mjs');
  const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kangqiao-journeys-'));
  const stack = await startStack({ root: path.resolve(__dirname, '../../..'), folder, durable: false });
  process.env.JOURNEY_URL = stack.url;
  process.env.JOURNEY_SANDBOX_URL = stack.sandboxUrl;
  globalThis.kangqiaoJourneys = { stack, folder };
};
