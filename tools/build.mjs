/** `npm run build`: the servers, the mini-program for WeChat and the same as a web page. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies, requireNode } from './lib/dependencies.mjs';
import { mustRun } from './lib/run.mjs';
import { step } from './lib/steps.mjs';

requireNode('20.19');
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

await step('Dependencies', (say) => installDependencies(root, say));
const { buildServer } = await import('./build-server.mjs');
await step('Servers → dist/', () => buildServer());
for (const [name, target] of [
  ['Mini-program for WeChat → apps/miniapp/dist/weapp', 'build-weapp'],
  ['Mini-program as a web page → apps/miniapp/dist/h5', 'build-h5'],
]) {
  await step(name, () =>
    mustRun(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'run', `miniapp:${target}`], {
      cwd: root,
      env: { NX_DAEMON: 'false', CI: 'true' },
    }),
  );
}
