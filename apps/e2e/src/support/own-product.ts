import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const SCRIPT = path.resolve(__dirname, '../../setup/own-product.mjs');

/** Puts a product with another configuration in the place of the common one, for the journeys of this file. */
export async function startOwnProduct(env: Record<string, string>): Promise<{ stop(): Promise<void> }> {
  const child = spawn(process.execPath, [SCRIPT, JSON.stringify(env)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([
    once(lines, 'line'),
    ended.then(() => Promise.reject(new Error('the product did not start'))),
  ])) as [string];
  const { url, sandboxUrl } = JSON.parse(line) as { url: string; sandboxUrl: string };
  process.env.JOURNEY_URL = url;
  process.env.JOURNEY_SANDBOX_URL = sandboxUrl;
  return {
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
