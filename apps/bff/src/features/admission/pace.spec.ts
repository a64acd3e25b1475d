import fc from 'fast-check';
import { burstOf, estimateSeconds, factorAt, firstPace, LEAST_FACTOR, refilled, slowed } from './pace';

const plan = { admitPerSecond: 4 };

describe('the pace of admission', () => {
  it('never lets in more than its rate and one burst, however often and whenever it is asked', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: -500, max: 5000 }), fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (given) => {
        let pace = firstPace(plan, 0);
        let [now, latest, admitted] = [0, 0, 0];
        for (const [passed, isSlowed] of given) {
          now = Math.max(0, now + passed);
          latest = Math.max(latest, now);
          if (isSlowed) pace = slowed(pace, now);
          pace = refilled(pace, plan, now);
          const may = Math.floor(pace.tokens);
          admitted += may;
          pace = { ...pace, tokens: pace.tokens - may };
          expect(factorAt(pace, now)).toBeGreaterThanOrEqual(LEAST_FACTOR);
          expect(admitted).toBeLessThanOrEqual(burstOf(plan) + (latest / 1000) * plan.admitPerSecond);
        }
      }),
    );
  });

  it('lets one in where the rate is less than one in two seconds', () =>
    expect(burstOf({ admitPerSecond: 0.1 })).toBe(1));
});

describe('an estimate', () => {
  const measured = (admittedLastMinute: number, secondsSinceRelease: number, factor = 1) => ({
    admittedLastMinute,
    secondsSinceRelease,
    factor,
  });

  it('goes by what was measured in the last minute', () => {
    expect(estimateSeconds(100, plan, measured(120, 300))).toBe(50);
    expect(estimateSeconds(1, plan, measured(120, 300))).toBe(1);
    expect(estimateSeconds(100, plan, measured(20, 10))).toBe(50);
  });

  it('goes by the plan, slowed as it is, while fewer than five were let in', () => {
    expect(estimateSeconds(100, plan, measured(4, 10))).toBe(25);
    expect(estimateSeconds(100, plan, measured(0, 0, 0.5))).toBe(50);
    expect(estimateSeconds(100, plan, measured(5, 10))).toBe(200);
  });
});
