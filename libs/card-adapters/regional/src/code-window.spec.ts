import fc from 'fast-check';
import { CLOCK_TOLERANCE, CODE_LIFE, CODE_STEP, windowAt } from './code-window';

const START = 1_795_311_000;
const code = { startsAt: START, expiresAt: START + CODE_LIFE };

describe('the window of a code', () => {
  it.each([
    [-5.001, 'before'],
    [-5, 'within'],
    [0, 'within'],
    [59.999, 'within'],
    [60, 'after'],
    [60.001, 'after'],
  ])('at %s seconds from its start is %s', (seconds, where) => {
    expect(windowAt(code, START + seconds)).toBe(where);
  });

  it.each([
    [-5.001, 'before'],
    [-5, 'within'],
    [0xffffffff, 'within'],
  ])('of a static one at %s seconds from its start is %s', (seconds, where) => {
    expect(windowAt({ startsAt: START, expiresAt: null }, START + seconds)).toBe(where);
  });

  it('has room for a clock five seconds off for as long as the phone shows the code', () => {
    const shown = fc.double({ min: 0, max: CODE_STEP, noNaN: true });
    const skew = fc.double({ min: -CLOCK_TOLERANCE, max: CLOCK_TOLERANCE, noNaN: true });
    fc.assert(
      fc.property(shown, skew, (seconds, off) => {
        // The sum is rounded to the millisecond, as clocks are.
        expect(windowAt(code, Math.round((START + seconds + off) * 1000) / 1000)).toBe('within');
      }),
    );
  });
});
