const { rmSync } = require('node:fs');

module.exports = async () => {
  const database = globalThis.kangqiaoTestDatabase;
  if (!database) return;
  await database.stop();
  rmSync(database.folder, { recursive: true, force: true });
};
