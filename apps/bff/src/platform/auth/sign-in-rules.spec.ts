import fc from 'fast-check';
import { expiryOf, FRESH_MS, IDLE_MS, isFresh, stepUpDue, TOUCH_EVERY_MS, touchDue } from './sign-in-rules';

const NOW = new Date('2026-11-22T02:00:00.000Z');
const ago = (ms: number) => new Date(NOW.getTime() - ms);
const MINUTE = 60_000;

describe('the rules of a sign-in', () => {
  it('let it last thirty days to the millisecond', () => {
    expect(expiryOf(NOW).toISOString()).toBe('2026-12-22T02:00:00.000Z');
  });

  it.each([
    [0, false],
    [30 * MINUTE - 1, false],
    [30 * MINUTE, true],
    [-1, false],
  ])('ask for a step-up %d ms after the last use: %p', (ms, due) => {
    expect(stepUpDue(ago(ms), NOW)).toBe(due);
  });

  it.each([
    [0, false],
    [5 * MINUTE - 1, false],
    [5 * MINUTE, true],
  ])('write a use down %d ms after the last one written: %p', (ms, due) => {
    expect(touchDue(ago(ms), NOW)).toBe(due);
  });

  it.each([
    [0, true],
    [FRESH_MS - 1, true],
    [FRESH_MS, false],
  ])('open something sensitive %d ms after it was confirmed whose phone it is: %p', (ms, fresh) => {
    expect(isFresh(ago(ms), NOW)).toBe(fresh);
  });

  it('never let a phone rest for thirty minutes unasked, nor ask one that rested less than twenty-five', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 * MINUTE }), { minLength: 1, maxLength: 50 }), (pauses) => {
        let [now, written] = [NOW, NOW];
        for (const pause of pauses) {
          now = new Date(now.getTime() + pause);
          const due = stepUpDue(written, now);
          if (pause >= IDLE_MS) expect(due).toBe(true);
          if (pause < IDLE_MS - TOUCH_EVERY_MS) expect(due).toBe(false);
          if (due || touchDue(written, now)) written = now;
        }
      }),
    );
  });
});
