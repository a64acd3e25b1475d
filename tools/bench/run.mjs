/**
 * `npm run bench`: what a request costs us beside what it costs others, in one run on one machine. Contenders take turns
 * for several rounds after a warm-up; medians and spread are kept. Read the ratios: absolutes are this machine's.
 *
 * BENCH_ROUNDS (5), BENCH_SECONDS (4), BENCH_CONNECTIONS (32) and BENCH_VISITS (20000) change the effort.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies, requireNode } from '../lib/dependencies.mjs';
import { ensureKeysFile } from '../lib/keys.mjs';
import { step } from '../lib/steps.mjs';

requireNode('20.19');
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
await step('Dependencies', (say) => installDependencies(root, say));
const { buildServer } = await import('../build-server.mjs');
await step('Servers', () => buildServer());

const { default: autocannon } = await import('autocannon');
const { startContenders } = await import('./contenders.mjs');
const { cpuMilliseconds, residentMiB } = await import('./processes.mjs');
const { summarise, toHtml, toText } = await import('./report.mjs');

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const duration = Number(process.env.BENCH_SECONDS ?? 4);
const connections = Number(process.env.BENCH_CONNECTIONS ?? 32);

async function measure({ url, headers, pid }) {
  const before = cpuMilliseconds(pid);
  const result = await autocannon({ url, headers, duration, connections });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return {
    cpuMicroseconds: ((cpuMilliseconds(pid) - before) * 1000) / result.requests.total,
    requestsPerSecond: result.requests.total / result.duration,
    p50Milliseconds: result.latency.p50,
    p99Milliseconds: result.latency.p99,
    residentMiB: residentMiB(pid),
  };
}

const { measureAdapters } = await import('./adapters.mjs');
const { measureIsolation } = await import('./isolation.mjs');
const { measureCard } = await import('./card.mjs');
const { measureRelease } = await import('./release.mjs');
const { measurePairs } = await import('./pairs.mjs');
const { cryptoPairs } = await import('./crypto.mjs');
const { laboratoryPairs } = await import('./laboratory.mjs');
const { reportPairs } = await import('./reports.mjs');
const { startAccessPairs } = await import('./access.mjs');
const { startAuditPairs } = await import('./audit.mjs');
const { measureClaims } = await import('./claim.mjs');
const { startRecordPairs } = await import('./record.mjs');
const { measurePhone } = await import('./phone.mjs');

/** Calls a sample of an adapter's cost takes. */
const ADAPTER_CALLS = 100;
/** People who come to the release. */
const RELEASE_VISITS = Number(process.env.BENCH_VISITS ?? 20_000);
/** Codes of a sample of the card's cost. */
const CARD_CALLS = 200;
/** Short slices in many turns: what else the machine does falls on both sides alike. */
const PAIR_ROUNDS = Math.max(9, rounds);
const SLICES = { rounds: Math.max(10, rounds), sliceMs: 800 };

const folder = await mkdtemp(path.join(os.tmpdir(), 'kangqiao-bench-'));
const { contenders, sandboxUrl, stop } = await step('Contenders', (say) => startContenders({ root, folder, say }));
try {
  await step('Warm-up', async () => {
    for (const contender of contenders) await measure(contender);
  });
  const samples = contenders.map(() => []);
  for (let round = 1; round <= rounds; round += 1) {
    await step(`Round ${round} of ${rounds}`, async () => {
      // Every other round runs backwards, so that nobody always comes after the same neighbour.
      const order = contenders.map((_, index) => (round % 2 === 1 ? index : contenders.length - 1 - index));
      for (const index of order) samples[index].push(await measure(contenders[index]));
    });
  }
  const adapters = await step('Adapters', () =>
    measureAdapters({ root, folder, sandbox: sandboxUrl, rounds, calls: ADAPTER_CALLS }),
  );
  const isolation = await step('One hospital hanging', () =>
    measureIsolation({ root, sandbox: sandboxUrl, ...SLICES }),
  );
  const keysFile = path.join(folder, 'pair-keys.json');
  await ensureKeysFile(root, keysFile);
  const pairs = await step('Pairs', async (say) => {
    const started = [];
    try {
      for (const start of [startAuditPairs, startAccessPairs, startRecordPairs])
        started.push(await start({ root, folder, keysFile, say }));
      return await measurePairs(
        [
          ...cryptoPairs(root, keysFile),
          ...laboratoryPairs(root),
          ...reportPairs(root),
          ...started.flatMap(({ pairs: own }) => own),
        ],
        PAIR_ROUNDS,
      );
    } finally {
      for (const { stop: end } of started) await end();
    }
  });
  const card = await step('Card', () => measureCard({ root, folder, rounds, calls: CARD_CALLS, sliceMs: 3_000 }));
  const claims = await step('Claims', (say) => measureClaims({ root, folder, rounds: 4, sliceMs: 2_000, say }));
  const release = await step('A release', (say) => measureRelease({ root, folder, visits: RELEASE_VISITS, say }));
  const phone = await step('The phone', () => measurePhone({ root, rounds: Math.max(7, rounds) }));
  const report = {
    ...summarise({ contenders, samples, rounds, duration, connections }),
    adapters,
    isolation,
    pairs,
    card,
    claims,
    release,
    phone,
  };
  const out = path.join(root, 'bench-results');
  await mkdir(out, { recursive: true });
  await writeFile(path.join(out, 'bench.json'), JSON.stringify(report, null, 2));
  await writeFile(path.join(out, 'bench.html'), toHtml(report));
  console.log(`\n${toText(report)}\n\nbench-results/bench.html and bench.json`);
} finally {
  await stop();
  await rm(folder, { recursive: true, force: true });
}
