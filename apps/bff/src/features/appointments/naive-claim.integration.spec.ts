import * as fc from 'fast-check';
import { aHistory, live } from '../../testing/histories/history';
import { HistoryWorld } from '../../testing/histories/history-world';
import { dropTheKey, NaiveStore } from '../../testing/histories/naive-store';

const MOST_HISTORIES = 300;

describe('a claim that looks first and then adds', () => {
  let world: HistoryWorld;

  beforeAll(async () => {
    world = await HistoryWorld.open({ Store: NaiveStore }, 20);
    await dropTheKey(world.db);
  }, 120_000);
  afterAll(() => world.close());

  it('is caught by the histories: a number is sold twice', async () => {
    const found = await fc.check(
      fc.asyncProperty(aHistory, async (history) => {
        const complaints = await live(world, history);
        return !complaints.some((complaint) => complaint.endsWith('was sold twice'));
      }),
      { numRuns: MOST_HISTORIES, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  }, 120_000);
});
