import { retryAt } from './retry-at';

describe('trying again', () => {
  const now = new Date('2026-11-22T02:00:00.000Z');

  it.each([
    [0, 5_000],
    [1, 10_000],
    [6, 320_000],
    [7, 600_000],
    [50, 600_000],
  ])('after %d attempts is %d ms away', (attempts, ms) => {
    expect(retryAt(attempts, now)).toEqual(new Date(now.getTime() + ms));
  });
});
