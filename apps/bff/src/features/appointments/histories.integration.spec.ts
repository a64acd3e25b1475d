import * as fc from 'fast-check';
import { aHistory, live } from '../../testing/histories/history';
import { HistoryWorld } from '../../testing/histories/history-world';
import type { Isolation } from '../../testing/histories/isolation';

/** `HISTORIES=1000` for the whole proof; `HISTORIES_SEED` repeats a run. */
const RUNS = Number(process.env.HISTORIES ?? 30);
const SEED = Number(process.env.HISTORIES_SEED ?? Date.now() % 2 ** 31);

describe('two instances, two hundred residents and ten numbers', () => {
  let world: HistoryWorld;

  beforeAll(async () => {
    world = await HistoryWorld.open();
  }, 120_000);
  afterAll(() => world.close());

  it.each<Isolation>(['REPEATABLE READ', 'READ COMMITTED'])(
    `never oversell, lose or lie at %s, in ${RUNS} histories from seed ${SEED}`,
    async (level) => {
      await world.isolate(level);
      await fc.assert(
        fc.asyncProperty(aHistory, async (history) => {
          expect(await live(world, history)).toEqual([]);
        }),
        { numRuns: RUNS, seed: SEED, maxSkipsPerRun: 0 },
      );
    },
    3_600_000,
  );
});
