import fc from 'fast-check';
import type { Budget } from './budget';
import { decodeTimes, encodeTime, secondsLocked, secondsUntilFree } from './sliding-log';

const NOW = new Date('2026-11-22T02:00:00.000Z');
const ago = (ms: number) => new Date(NOW.getTime() - ms);
const HOURLY: Budget = { name: 'test', most: 5, perSeconds: 3600 };

describe('a log of times', () => {
  it('reads back as it was written, and sorts as its instants do', () => {
    const time = fc.date({ min: new Date(0), max: new Date(2 ** 48 - 1), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(time), (times) => {
        expect(decodeTimes(Buffer.concat(times.map(encodeTime)))).toEqual(times);
      }),
    );
    fc.assert(
      fc.property(time, time, (a, b) => {
        expect(Math.sign(Buffer.compare(encodeTime(a), encodeTime(b)))).toBe(Math.sign(a.getTime() - b.getTime()));
      }),
    );
  });
});

describe('a budget of five an hour', () => {
  it.each([
    ['never used', [], 0],
    ['used four times just now', [0, 0, 0, 0], 0],
    ['used five times just now', [0, 0, 0, 0, 0], 3600],
    ['used five times, the first 59:59.999 ago', [3_599_999, 4, 3, 2, 1], 1],
    ['used five times, the first an hour ago', [3_600_000, 4, 3, 2, 1], 0],
    ['used more often under an older, wider budget', [3000, 2000, 1000, 1000, 1000, 1000], 3598],
  ])('that was %s is free again in that many seconds', (_, agos, seconds) => {
    expect(secondsUntilFree(agos.map(ago), HOURLY, NOW)).toBe(seconds);
  });

  it('never lets more than its number through in any span, whatever comes when', () => {
    const budget = fc.record({
      name: fc.constant('test'),
      most: fc.integer({ min: 1, max: 5 }),
      perSeconds: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(budget, fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 60 }), (of, pauses) => {
        const taken: Date[] = [];
        let now = NOW;
        for (const pause of pauses) {
          now = new Date(now.getTime() + pause);
          const wait = secondsUntilFree(taken, of, now);
          const inSpan = taken.filter((at) => at.getTime() > now.getTime() - of.perSeconds * 1000).length;
          expect(wait > 0).toBe(inSpan >= of.most);
          if (wait === 0) taken.push(now);
          else expect(secondsUntilFree(taken, of, new Date(now.getTime() + wait * 1000))).toBe(0);
        }
      }),
    );
  });
});

describe('a lockout of a minute after three failures in ten minutes', () => {
  const lockout = { name: 'test', failures: 3, withinSeconds: 600, forSeconds: 60 };
  it.each([
    ['no failure', [], 0],
    ['two failures', [1000, 0], 0],
    ['three failures just now', [2000, 1000, 0], 60],
    ['three failures 59.999 seconds ago', [61_000, 60_000, 59_999], 1],
    ['three failures a minute ago', [62_000, 61_000, 60_000], 0],
    ['three failures within 9:59.999', [599_999, 1000, 0], 60],
    ['three failures within ten minutes sharp', [600_000, 1000, 0], 0],
    ['an old failure before three new ones', [900_000, 2000, 1000, 0], 60],
  ])('after %s lasts that many seconds', (_, agos, seconds) => {
    expect(secondsLocked(agos.map(ago), lockout, NOW)).toBe(seconds);
  });
});
