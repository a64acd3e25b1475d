const { cpSync, rmSync } = require('node:fs');
const path = require('node:path');

/** Stops the product; its logs stay with the other artefacts. */
module.exports = async () => {
  const { stack, folder } = globalThis.kangqiaoJourneys;
  await stack.stop();
  cpSync(path.join(folder, 'logs'), path.resolve(__dirname, '../../../artefacts/journey-logs'), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
};
