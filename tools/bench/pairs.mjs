/**
 * Two ways to do the same work, in turns on one core: ours and the bare one. Each gives back the wall time of a call
 * where the work waits for others (a database), or the CPU of this process where it does not.
 */
import { median, spread } from './statistics.mjs';

/** Microseconds a call, of this process's CPU or on the clock. */
async function microseconds(call, calls, clock) {
  const cpu = process.cpuUsage();
  const from = performance.now();
  for (let done = 0; done < calls; done += 1) await call();
  if (clock === 'wall') return ((performance.now() - from) * 1000) / calls;
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / calls;
}

/**
 * @param {{ name: string, bareName: string, ours: () => unknown, bare: () => unknown, calls: number, clock?: 'cpu' | 'wall' }[]} pairs
 * @param {number} rounds
 */
export async function measurePairs(pairs, rounds) {
  const rows = [];
  for (const { name, bareName, ours, bare, calls, clock = 'cpu' } of pairs) {
    const turn = async (from) => microseconds(from, calls, clock);
    await turn(ours);
    await turn(bare);
    const samples = [];
    for (let round = 0; round < rounds; round += 1) {
      // Every other round runs backwards, so that neither always comes after the other.
      const first = round % 2 === 0;
      const before = await turn(first ? bare : ours);
      const after = await turn(first ? ours : bare);
      samples.push(first ? { bare: before, ours: after } : { bare: after, ours: before });
    }
    rows.push({
      name,
      bareName,
      clock,
      ours: median(samples.map((sample) => sample.ours)),
      bare: median(samples.map((sample) => sample.bare)),
      ratio: median(samples.map((sample) => sample.ours / sample.bare)),
      spread: spread(samples.map((sample) => sample.ours)),
    });
  }
  return rows;
}
