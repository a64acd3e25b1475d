import type { FastifyInstance } from 'fastify';
import { createSandbox } from '../src/app';
import { HospitalClock } from '../src/hospital/clock';
import { buildTinyWorld, NOW } from './tiny-world';

export interface RunningSandbox {
  app: FastifyInstance;
  url: string;
  clock: HospitalClock;
  control: (path: string, init?: { method?: string; body?: unknown }) => Promise<Response>;
  stop: () => Promise<void>;
}

/** A sandbox with the tiny world, its clock standing at NOW, listening on a free port. */
export async function startTinySandbox(bffUrl = 'http://127.0.0.1:9'): Promise<RunningSandbox> {
  const clock = new HospitalClock(() => NOW.getTime());
  const app = await createSandbox({ buildWorld: buildTinyWorld, seed: 1, bffUrl, clock });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const control: RunningSandbox['control'] = (path, { method = 'GET', body } = {}) =>
    fetch(`${url}/_control${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  return { app, url, clock, control, stop: () => app.close() };
}
