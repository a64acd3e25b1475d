/**
 * What a hospital loses while another one hangs: calls completed by the healthy one in equal slices of time, with and
 * without 200 callers waiting for the dead one, taking turns. Same process, same guards as in the BFF.
 */
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { median } from './statistics.mjs';

const require = createRequire(import.meta.url);
const CALLERS = 200;
const HEALTHY_CALLERS = 8;
const DEAD_DEADLINE_MS = 1_000;
const PRESS_AGAIN_MS = 1_000;

const selfservice = (root, address) =>
  require(path.join(root, 'dist/libs/his-adapters/selfservice/src/index.js')).createSelfserviceHospitalPorts({
    address,
    hospitalId: 'kq-first',
    userId: 'kangqiao',
    key: 'SandboxAesKey016',
    charset: 'gbk',
    tables: { moneyUnit: 'yuan', unlimited: ['-1'] },
  });

function guard(root, ports, settings = {}) {
  const { DEFAULT_RESILIENCE, guardHospital } = require(path.join(root, 'dist/libs/his-resilience/src/index.js'));
  return guardHospital(
    { id: 'bench', name: 'bench', rules: {}, capabilities: {}, records: {}, ...ports },
    { settings: { ...DEFAULT_RESILIENCE, ...settings }, systems: {}, clock: () => new Date() },
  );
}

/** Many who ask again and again until told to end. @returns how many answers they got */
async function ask(callers, call, until) {
  let answers = 0;
  const one = async () => {
    while (!until.aborted) {
      try {
        await call();
        answers += 1;
      } catch {
        // Told "unavailable" at once: a person reads that before pressing again.
        await new Promise((resolve) => setTimeout(resolve, PRESS_AGAIN_MS));
      }
    }
  };
  await Promise.all(Array.from({ length: callers }, one));
  return answers;
}

/**
 * @param {{ root: string, sandbox: string, rounds: number, sliceMs: number }} options
 * @returns {Promise<{ alone: number, besideDead: number, ratio: number }>} calls in a slice, and their ratio
 */
export async function measureIsolation({ root, sandbox, rounds, sliceMs }) {
  const silent = http.createServer(() => undefined);
  await new Promise((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const healthyPorts = selfservice(root, `${sandbox}/selfservice`);
  const deadPorts = selfservice(root, `http://127.0.0.1:${silent.address().port}/selfservice`);
  const healthy = guard(root, healthyPorts);
  const dead = guard(root, deadPorts, { readDeadlineMs: DEAD_DEADLINE_MS });
  const person = [{ type: 'resident-id', number: '110199195801060028' }, '王秀英'];
  const slice = async (withDead) => {
    const end = AbortSignal.timeout(sliceMs);
    const hanging = withDead ? ask(CALLERS, () => dead.patients.find(...person), end) : null;
    const answers = await ask(HEALTHY_CALLERS, () => healthy.patients.find(...person), end);
    await hanging;
    return answers;
  };
  try {
    await slice(false);
    const samples = [];
    for (let round = 0; round < rounds; round += 1) {
      // Every other round begins with the other, so that nobody always comes after the same neighbour.
      const first = await slice(round % 2 === 1);
      const second = await slice(round % 2 === 0);
      samples.push(round % 2 === 1 ? { alone: second, besideDead: first } : { alone: first, besideDead: second });
    }
    return {
      alone: median(samples.map(({ alone }) => alone)),
      besideDead: median(samples.map(({ besideDead }) => besideDead)),
      ratio: median(samples.map(({ alone, besideDead }) => besideDead / alone)),
    };
  } finally {
    await Promise.all([healthyPorts.close(), deadPorts.close()]);
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
  }
}
