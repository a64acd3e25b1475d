import { execFileSync } from 'node:child_process';
import path from 'node:path';

it('describes the contracts and controllers as they are now', () => {
  const root = path.resolve(__dirname, '../../../..');
  const check = () =>
    execFileSync(process.execPath, ['tools/openapi-metadata.mjs', '--check'], { cwd: root, stdio: 'pipe' });
  expect(check).not.toThrow();
}, 60_000);
