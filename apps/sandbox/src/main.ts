import type { AddressInfo } from 'node:net';
import { createSandbox } from './app';
import { HOSPITALS } from './hospitals';
import { readSettings } from './settings';
import { buildPeople } from './world';

async function main(): Promise<void> {
  const { host, port, seed, bffUrl } = readSettings(process.env);
  const app = await createSandbox({ hospitals: HOSPITALS, people: buildPeople, seed, bffUrl });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.close().then(() => process.exit(0)));
  }
  await app.listen({ host, port });
  const { port: bound } = app.server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ ready: true, url: `http://${host}:${bound}` })}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
