import fc from 'fast-check';
import { comeAgainSeconds } from './admission.hook';

describe('who is turned away', () => {
  it('may come again after two seconds where few are', () => {
    for (const chance of [0, 0.5, 0.999]) expect(comeAgainSeconds(100, chance)).toBe(2);
  });

  it('comes again spread over as long as so many need', () => {
    expect([0, 0.5, 0.999].map((chance) => comeAgainSeconds(3000, chance))).toEqual([2, 12, 21]);
  });

  it('waits two seconds at least and forty-five at most', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (many, chance) => {
        const seconds = comeAgainSeconds(many, chance);
        expect(seconds).toBeGreaterThanOrEqual(2);
        expect(seconds).toBeLessThanOrEqual(45);
      }),
    );
  });
});
