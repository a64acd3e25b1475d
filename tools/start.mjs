/**
 * `npm start`: the whole product with nothing configured. Installs what is missing, starts an embedded database, the
 * sandbox (hospital, WeChat, message gateway) and the BFF, and prints one URL. For trying; docs/operations.md tells how
 * to run it in earnest.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies, requireNode } from './lib/dependencies.mjs';
import { mustRun } from './lib/run.mjs';
import { step } from './lib/steps.mjs';

requireNode('20.19');
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.resolve(root, process.env.DATA_DIR ?? '.data');

async function build() {
  await step('Dependencies', (say) => installDependencies(root, say));
  const { buildServer } = await import('./build-server.mjs');
  await step('Servers', () => buildServer());
  await step('Mini-program as a web page', (say) => {
    say('built anew only when its source changed (about a minute)');
    return mustRun(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'run', 'miniapp:build-h5'], {
      cwd: root,
      env: { NX_DAEMON: 'false', CI: 'true' },
    });
  });
}

console.log('康桥 Kangqiao');
let starting = Promise.resolve(null);
let stopping = null;
const stop = (code) => {
  stopping ??= starting
    .then((stack) => stack?.stop())
    .catch(() => {})
    .then(() => process.exit(code));
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));

try {
  await build();
  const { startStack } = await import('./lib/stack.mjs');
  starting = startStack({
    root,
    folder,
    step,
    host: process.env.HOST,
    port: process.env.PORT ?? '8080',
    sandboxPort: process.env.SANDBOX_PORT ?? '8090',
    databaseUrl: process.env.DATABASE_URL,
  });
  const stack = await starting;
  console.log(`\n  Open ${stack.url}\n\n  Ctrl+C ends it. Data and logs are kept in ${folder}.`);
  const name = await stack.ended;
  if (!stopping) {
    console.error(`${name} ended unexpectedly; its log is in ${path.join(folder, 'logs')}.`);
    stop(1);
  }
} catch (error) {
  console.error(`\n${error.message}`);
  stop(1);
}
