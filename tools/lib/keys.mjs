import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Writes fresh keys for a BFF unless the file is there: losing keys loses what they encrypt. @returns whether it wrote */
export async function ensureKeysFile(root, file) {
  if (existsSync(file)) return false;
  const { generateKeyFile } = createRequire(import.meta.url)(path.join(root, 'dist/libs/national-crypto/src'));
  await writeFile(file, `${JSON.stringify(generateKeyFile(), null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return true;
}
