/** `npm run generate-keys -- <file>`: fresh keys for a BFF (docs/keys.md). Never overwrites. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from './build-server.mjs';
import { ensureKeysFile } from './lib/keys.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [file] = process.argv.slice(2);
if (!file) {
  console.error('Name the file to write: npm run generate-keys -- /etc/kangqiao/keys.json');
  process.exit(1);
}
await buildServer();
if (!(await ensureKeysFile(root, path.resolve(file)))) {
  console.error(`${file} is there already; move it away first, and mind that it opens what it encrypted.`);
  process.exit(1);
}
console.log(`${file} written, readable by its owner only. Keep a copy in a safe place.`);
