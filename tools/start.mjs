/**
 * `npm start`: the whole product with nothing configured. Installs what is missing, starts an embedded database, the
 * sandbox (hospital, WeChat, message gateway) and the BFF, and prints one URL. For trying; docs/operations.md tells how
 * to run it in earnest.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies, requireNode } from './lib/dependencies.mjs';
import { mustRun, startServer } from './lib/run.mjs';
import { step } from './lib/steps.mjs';

requireNode('20.19');
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const dataFolder = path.resolve(root, process.env.DATA_DIR ?? '.data');
const logs = path.join(dataFolder, 'logs');

const stops = [];
let stopping = false;

async function stopAll(code) {
  if (stopping) return;
  stopping = true;
  for (const stop of stops.reverse()) await stop();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stopAll(0));

/** @param {Promise<number>} ended tells when a server that should run has ended */
const keepRunning = (name, ended) =>
  void ended.then((code) => {
    if (stopping) return;
    console.error(`${name} ended unexpectedly with ${code}; its log is in ${logs}`);
    void stopAll(1);
  });

async function startDatabase() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const { startEmbeddedDatabase } = await import('./lib/embedded-database.mjs');
  const database = await step('Database', (say) =>
    startEmbeddedDatabase({ folder: path.join(dataFolder, 'database'), say }),
  );
  stops.push(database.stop);
  return database.url;
}

async function keysFile() {
  const file = path.join(dataFolder, 'keys.json');
  if (!existsSync(file)) {
    const { generateKeyFile } = createRequire(import.meta.url)(path.join(root, 'dist/libs/national-crypto/src'));
    await writeFile(file, JSON.stringify(generateKeyFile(), null, 2), { mode: 0o600 });
  }
  return file;
}

async function start(name, app, env) {
  const server = await step(name, () =>
    startServer(name, path.join(root, `dist/apps/${app}/src/main.js`), { env, log: path.join(logs, `${app}.log`) }),
  );
  stops.push(server.stop);
  keepRunning(name, server.ended);
  return server.url;
}

async function main() {
  console.log('康桥 Kangqiao');
  await step('Dependencies', (say) => installDependencies(root, say));
  await mkdir(logs, { recursive: true });
  const { buildServer } = await import('./build-server.mjs');
  await step('Servers', () => buildServer());
  await step('Mini-program as a web page', (say) => {
    say('building (about a minute, only when its source changed)');
    return mustRun(process.execPath, ['node_modules/nx/bin/nx.js', 'run', 'miniapp:build-h5'], {
      cwd: root,
      env: { NX_DAEMON: 'false', CI: 'true' },
    });
  });
  const databaseUrl = await startDatabase();
  const port = process.env.PORT ?? '8080';
  const host = process.env.HOST ?? '127.0.0.1';
  const sandbox = await start('Sandbox hospital', 'sandbox', {
    HOST: host,
    SANDBOX_PORT: process.env.SANDBOX_PORT ?? '8090',
    BFF_URL: `http://127.0.0.1:${port}`,
  });
  const { sandboxEnvironment } = await import('./lib/sandbox-environment.mjs');
  const url = await start('BFF', 'bff', {
    HOST: host,
    PORT: port,
    DATABASE_URL: databaseUrl,
    KEYS_FILE: await keysFile(),
    ...sandboxEnvironment(root, sandbox),
  });
  console.log(
    `\n  Open ${url}\n\n  Ctrl+C ends it. Data is kept in ${path.relative(process.cwd(), dataFolder) || '.'}.`,
  );
}

main().catch(async (error) => {
  console.error(`\n${error.message}`);
  await stopAll(1);
});
