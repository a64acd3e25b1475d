/**
 * A product of its own for journeys that need another configuration. Given the BFF's additional environment as JSON, it
 * prints one line `{"url":"…","sandboxUrl":"…"}` and lives until its parent hangs up.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startStack } from '../../../tools/lib/stack.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kangqiao-own-product-'));
const stack = await startStack({ root, folder, durable: false, env: JSON.parse(process.argv[2] ?? '{}') });
process.stdin.once('end', async () => {
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
process.stdin.resume();
console.log(JSON.stringify({ url: stack.url, sandboxUrl: stack.sandboxUrl }));
