/** Suites that start our servers as processes need them built. */
module.exports = async () => {
  const { buildServer } = await import('../build-server.mjs');
  await buildServer();
};
