/**
 * Two ways to do the same work, in turns on one core: ours and the bare one. Each gives back the wall time of a call
 * where the work waits for others (a database), or the CPU of this process where it does not.
 */
import { median, spread } from './statistics.mjs';

/** Microseconds a call, of this process's CPU. */
async function microseconds(call, calls) {
  const cpu = process.cpuUsage();
  for (let done = 0; done < calls; done += 1) await call();
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / calls;
}

/** The same of two calls on the clock, one after the other in turns: what slows the machine for a while slows both. */
async function alternately(ours, bare, calls) {
  const spent = { ours: 0, bare: 0 };
  const one = async (name, call) => {
    const from = performance.now();
    await call();
    spent[name] += performance.now() - from;
  };
  for (let done = 0; done < calls; done += 1) {
    const [first, second] = done % 2 === 0 ? ['ours', 'bare'] : ['bare', 'ours'];
    await one(first, first === 'ours' ? ours : bare);
    await one(second, second === 'ours' ? ours : bare);
  }
  return { ours: (spent.ours * 1000) / calls, bare: (spent.bare * 1000) / calls };
}

/**
 * @param {{ name: string, bareName: string, ours: () => unknown, bare: () => unknown, calls: number, clock?: 'cpu' | 'wall' }[]} pairs
 * @param {number} rounds
 */
export async function measurePairs(pairs, rounds) {
  const rows = [];
  for (const { name, bareName, ours, bare, calls, clock = 'cpu' } of pairs) {
    const turn = async (from) => microseconds(from, calls);
    await turn(ours);
    await turn(bare);
    const samples = [];
    for (let round = 0; round < rounds; round += 1) {
      if (clock === 'wall') {
        samples.push(await alternately(ours, bare, calls));
        continue;
      }
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
