import type { FastifyInstance } from 'fastify';
import { createSandbox } from '../src/app';
import { HospitalClock } from '../src/hospital/clock';
import type { MakeHospital } from '../src/hospitals/sandbox-hospital';
import { municipalHospital } from '../src/municipal/municipal-hospital';
import { buildTinyPeople, buildTinyWorld, NOW } from './tiny-world';

export interface RunningSandbox {
  app: FastifyInstance;
  url: string;
  clock: HospitalClock;
  control: (path: string, init?: { method?: string; body?: unknown }) => Promise<Response>;
  stop: () => Promise<void>;
}

/** A municipal hospital with the tiny world. */
export const tinyMunicipal = municipalHospital(buildTinyWorld);

/** A sandbox of the given hospitals, its clock standing at NOW, listening on a free port. */
export async function startTinySandbox(
  bffUrl = 'http://127.0.0.1:9',
  hospitals: readonly MakeHospital[] = [tinyMunicipal],
): Promise<RunningSandbox> {
  const clock = new HospitalClock(() => NOW.getTime());
  const app = await createSandbox({ hospitals, people: buildTinyPeople, seed: 1, bffUrl, clock });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const control: RunningSandbox['control'] = (path, { method = 'GET', body } = {}) =>
    fetch(`${url}/_control${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  return { app, url, clock, control, stop: () => app.close() };
}
