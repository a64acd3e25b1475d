import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface TestRedis {
  /** What `REDIS_URL` takes. */
  url: string;
  stop(): Promise<void>;
}

const PROGRAM = path.resolve(__dirname, '../../../../tools/jest/redis.mjs');

/** A private Redis on a socket in a folder of its own; ends with the process that started it. */
export const startTestRedis = async (): Promise<TestRedis> => {
  const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kangqiao-redis-'));
  const child = spawn(process.execPath, [PROGRAM, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  // A suite that fails before it can stop it must not wait for it.
  child.unref();
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line) as { url: string };
    return {
      url,
      stop: async () => {
        child.stdin.end();
        await ended;
        rmSync(folder, { recursive: true, force: true });
      },
    };
  }
  throw new Error('the private Redis did not start');
};
