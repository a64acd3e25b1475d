/**
 * `npm run keys -- <step>`: rotates the keys of a running service (docs/keys.md).
 *   complete <file>                    first keys for purposes that an older file does not name
 *   add <file> <purpose>               a new version, known and not yet used
 *   use <file> <purpose> <version>     new things are made with it
 *   rewrap                             what older keys made is made anew (DATABASE_URL, KEYS_FILE)
 *   retire <file> <purpose> <version>  the old version is taken away for good
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from './build-server.mjs';
import { completeKeysFile } from './lib/keys.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [step, file, purpose, version] = process.argv.slice(2);

await buildServer();
const crypto = createRequire(import.meta.url)(path.join(root, 'dist/libs/national-crypto/src'));

/** Beside the old file and then renamed: an instance that starts meanwhile reads one or the other, never half. */
async function replace(changed) {
  const { faults } = crypto.parseKeyFile(JSON.stringify(changed));
  if (faults.length > 0) throw new crypto.RotationRefused(faults.join('; '));
  const beside = `${file}.new`;
  await writeFile(beside, `${JSON.stringify(changed, null, 2)}\n`, { mode: 0o600 });
  await rename(beside, file);
}

const read = async () => JSON.parse(await readFile(file, 'utf8'));

const steps = {
  complete: async () => {
    const added = await completeKeysFile(root, file);
    return added.length > 0 ? `added: ${added.join(', ')}` : 'nothing was missing';
  },
  add: async () => {
    const added = crypto.withNewKey(await read(), purpose);
    await replace(added.file);
    return `"${purpose}" version ${added.version} added. Give the file to every instance and restart them one by one; then: use`;
  },
  use: async () => {
    await replace(crypto.withCurrentKey(await read(), purpose, Number(version)));
    return `"${purpose}" version ${version} is in use from the next start. Restart the instances one by one; then: rewrap`;
  },
  retire: async () => {
    await replace(crypto.withoutKey(await read(), purpose, Number(version)));
    return `"${purpose}" version ${version} is gone from ${file}.`;
  },
  rewrap: async () => {
    const child = spawn(process.execPath, [path.join(root, 'dist/apps/bff/src/key-rotation/main.js')], {
      stdio: 'inherit',
    });
    const [code] = await once(child, 'exit');
    process.exitCode = code ?? 1;
    return '';
  },
};

const isKnown =
  step === 'rewrap' ||
  (step === 'complete' && file) ||
  (Object.hasOwn(steps, step ?? '') && file && crypto.KEY_PURPOSES.includes(purpose));
if (!isKnown) {
  console.error(
    `npm run keys -- complete <file> | add|use|retire <file> <purpose> [version] | rewrap; purposes: ${crypto.KEY_PURPOSES.join(', ')}`,
  );
  process.exit(1);
}
try {
  const said = await steps[step]();
  if (said) console.log(said);
} catch (error) {
  if (!(error instanceof crypto.RotationRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
