/** `kill -9` of the server during bookings loses and doubles nothing; `npm run prove:kill` does it two hundred times. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { buildServer } from '../build-server.mjs';
import { proveKills } from '../prove/kill.mjs';

test('ten kills during bookings lose and double nothing', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'kangqiao-kills-'));
  await buildServer();
  // How fast it is ready again depends on what else this machine does; the whole proof looks at it.
  const { complaints } = await proveKills({ kills: 10, folder, say: () => {}, readyWithinMs: Infinity });
  assert.deepEqual(complaints, []);
  await rm(folder, { recursive: true });
});
