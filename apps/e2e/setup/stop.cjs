const { cpSync, rmSync } = require('node:fs');
const path = require('node:path');

/** Stops the product; its logs stay with the other artefacts. */
module.exports = async ({ shard }) => {
  const { stack, folder } = globalThis.kangqiaoJourneys;
  await stack.stop();
  const logs = path.resolve(__dirname, '../../../artefacts/journey-logs', String(shard?.shardIndex ?? 'alone'));
  cpSync(path.join(folder, 'logs'), logs, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
};
