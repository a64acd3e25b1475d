/** `npm run audit:verify`: checks the whole audit chain with the servers' own code (docs/operations.md). */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies, requireNode } from './lib/dependencies.mjs';

requireNode('20.19');
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

await installDependencies(root, () => {});
const { buildServer } = await import('./build-server.mjs');
await buildServer();

const script = path.join(root, 'dist/apps/bff/src/audit-verify/main.js');
const verify = spawn(process.execPath, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
const [code] = await once(verify, 'exit');
process.exitCode = code ?? 1;
