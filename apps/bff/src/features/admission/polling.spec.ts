import fc from 'fast-check';
import { askAgainSeconds } from './polling';

const asking = (secondsToRelease: number, waiting: number, estimateSeconds: number | null = null) => ({
  secondsToRelease,
  waiting,
  estimateSeconds,
});

describe('when a phone asks again', () => {
  it('is never sooner than two seconds, nor later than what a person bears', () => {
    const any = fc.record({
      secondsToRelease: fc.double({ min: -3600, max: 14_400, noNaN: true }),
      waiting: fc.integer({ min: 0, max: 200_000 }),
      estimateSeconds: fc.option(fc.integer({ min: 0, max: 3600 })),
    });
    fc.assert(
      fc.property(any, fc.double({ min: 0, max: 0.999, noNaN: true }), (given, chance) => {
        const seconds = askAgainSeconds(given, chance);
        expect(Number.isInteger(seconds)).toBe(true);
        expect(seconds).toBeGreaterThanOrEqual(2);
        expect(seconds).toBeLessThanOrEqual(given.secondsToRelease > 0 ? 1002 : 75);
      }),
    );
  });

  it('is right after the release for who waits for it, spread over the moments that so many need', () => {
    expect(askAgainSeconds(asking(10, 0), 0)).toBe(11);
    expect(askAgainSeconds(asking(10, 4000), 0.99)).toBe(21);
    expect(askAgainSeconds(asking(31, 0), 0.99)).toBe(32);
  });

  it('is soon for who is let in soon, however many wait behind', () => {
    expect(askAgainSeconds(asking(-60, 100_000, 20), 0.5)).toBe(3);
    expect(askAgainSeconds(asking(-60, 100_000, 21), 0.5)).toBe(60);
    expect(askAgainSeconds(asking(-60, 100, 40), 0.5)).toBe(10);
  });

  it('is less than four hundred questions a second, whoever waits', () => {
    for (const waiting of [1000, 10_000, 20_000]) {
      const seconds = Array.from({ length: 100 }, (_, i) => askAgainSeconds(asking(-60, waiting, 3600), i / 100));
      const questions = seconds.reduce((sum, one) => sum + waiting / 100 / one, 0);
      expect(questions).toBeLessThan(430);
    }
  });
});
