import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const nationalCrypto = (root) => createRequire(import.meta.url)(path.join(root, 'dist/libs/national-crypto/src'));

/** Writes fresh keys for a BFF unless the file is there: losing keys loses what they encrypt. @returns whether it wrote */
export async function ensureKeysFile(root, file) {
  if (existsSync(file)) return false;
  const { generateKeyFile } = nationalCrypto(root);
  await writeFile(file, `${JSON.stringify(generateKeyFile(), null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return true;
}

/** Gives an older key file first keys for purposes that it does not name. @returns those purposes */
export async function completeKeysFile(root, file) {
  const { withEveryPurpose } = nationalCrypto(root);
  const { file: complete, added } = withEveryPurpose(JSON.parse(await readFile(file, 'utf8')));
  if (added.length === 0) return added;
  // Beside the old file and then renamed: what is there is the one or the other, never half.
  await writeFile(`${file}.new`, `${JSON.stringify(complete, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return added;
}
