import * as fc from 'fast-check';
import { aHistory, live } from '../../testing/histories/history';
import { HistoryWorld } from '../../testing/histories/history-world';
import { CarelessLines, CarelessNumbers } from '../../testing/histories/naive-waitlist';

const MOST_HISTORIES = 300;
const SOLD_PAST_THE_LINE = /was taken by a passer-by while .* waited$/;

describe('a waitlist that lets a number go before it knows whose it is', () => {
  let world: HistoryWorld;

  beforeAll(async () => {
    world = await HistoryWorld.open({ Freed: CarelessNumbers, Queue: CarelessLines }, 20);
  }, 120_000);
  afterAll(() => world.close());

  it('is caught by the histories: a passer-by has it', async () => {
    const found = await fc.check(
      fc.asyncProperty(aHistory, async (history) => {
        const complaints = await live(world, history);
        return !complaints.some((complaint) => SOLD_PAST_THE_LINE.test(complaint));
      }),
      { numRuns: MOST_HISTORIES, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  }, 240_000);
});
