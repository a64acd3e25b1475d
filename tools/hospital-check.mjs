/** `npm run hospital:check`: builds the servers and checks a hospital; without a hospitals file, one of the sandbox. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies, requireNode } from './lib/dependencies.mjs';
import { startServer } from './lib/run.mjs';
import { sandboxEnvironment } from './lib/sandbox-environment.mjs';

requireNode('20.19');
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);

await installDependencies(root, () => {});
const { buildServer } = await import('./build-server.mjs');
await buildServer();

const isFileGiven = process.env.HOSPITALS_FILE || args.some((arg) => arg === '--file' || arg.startsWith('--file='));
const sandbox = isFileGiven ? null : await startSandbox();
try {
  const isPatientGiven = args.some((arg) => arg.startsWith('--patient'));
  if (sandbox && !isPatientGiven) args.push(...(await sandboxPatient(sandbox.url)));
  const check = spawn(process.execPath, [path.join(root, 'dist/apps/bff/src/hospital-check/main.js'), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...(sandbox ? { ...sandboxEnvironment(root, sandbox.url), SANDBOX_URL: sandbox.url } : {}) },
  });
  const [code] = await once(check, 'exit');
  process.exitCode = code ?? 1;
} finally {
  await sandbox?.stop();
}

/** The sandbox's hospitals have a test patient of their own. */
async function sandboxPatient(url) {
  const residents = await (await fetch(`${url}/_control/residents`)).json();
  const resident = residents.find(({ signInCode }) => signInCode === 'demo-wang-xiuying');
  return resident ? ['--patient', resident.document.number, '--name', resident.name] : [];
}

async function startSandbox() {
  const logs = await mkdtemp(path.join(tmpdir(), 'hospital-check-'));
  const server = await startServer('Sandbox', path.join(root, 'dist/apps/sandbox/src/main.js'), {
    env: { SANDBOX_PORT: '0' },
    log: path.join(logs, 'sandbox.log'),
  });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(logs, { recursive: true, force: true });
    },
  };
}
