/** The whole product as processes: embedded database, sandbox, BFF. Everything must be built before. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { startEmbeddedDatabase } from './embedded-database.mjs';
import { completeKeysFile, ensureKeysFile } from './keys.mjs';
import { freePort } from './ports.mjs';
import { startServer } from './run.mjs';
import { sandboxEnvironment } from './sandbox-environment.mjs';

/** Runs a piece of work under a name; the default says nothing. */
const silently = (_name, work) => work(() => {});

/**
 * @param {{ root: string, folder: string, host?: string, port?: string, sandboxPort?: string, databaseUrl?: string,
 *   durable?: boolean, env?: Record<string, string>, step?: <T>(name: string, work: (say: (text: string) => void) => Promise<T>) => Promise<T> }} options
 *   `folder` holds data, keys and logs; `env` is added to the BFF's environment
 * @returns {Promise<{ url: string, sandboxUrl: string, pid: number, ended: Promise<string>, stop(): Promise<void> }>}
 *   `ended` tells the name of the first server that ended
 */
export async function startStack(options) {
  const { root, folder, host = '127.0.0.1', sandboxPort = '0', step = silently } = options;
  const port = options.port ?? String(await freePort());
  const logs = path.join(folder, 'logs');
  await mkdir(logs, { recursive: true });
  const stops = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  const start = (name, app, env) =>
    step(name, async () => {
      const script = path.join(root, `dist/apps/${app}/src/main.js`);
      const server = await startServer(name, script, {
        env: { HOST: host, ...env },
        log: path.join(logs, `${app}.log`),
      });
      stops.push(server.stop);
      return server;
    });
  try {
    const database = options.databaseUrl
      ? { url: options.databaseUrl, stop: async () => {} }
      : await step('Database', (say) =>
          startEmbeddedDatabase({ folder: path.join(folder, 'database'), say, durable: options.durable }),
        );
    stops.push(database.stop);
    const sandbox = await start('Sandbox hospital', 'sandbox', {
      SANDBOX_PORT: sandboxPort,
      BFF_URL: `http://127.0.0.1:${port}`,
    });
    const keysFile = path.join(folder, 'keys.json');
    await ensureKeysFile(root, keysFile);
    await completeKeysFile(root, keysFile);
    const bff = await start('BFF', 'bff', {
      PORT: port,
      DATABASE_URL: database.url,
      KEYS_FILE: keysFile,
      AUDIT_HEADS_FILE: path.join(folder, 'audit-heads.jsonl'),
      ...sandboxEnvironment(root, sandbox.url),
      ...options.env,
    });
    const ended = Promise.race([sandbox.ended.then(() => 'The sandbox'), bff.ended.then(() => 'The BFF')]);
    return { url: bff.url, sandboxUrl: sandbox.url, pid: bff.pid, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
