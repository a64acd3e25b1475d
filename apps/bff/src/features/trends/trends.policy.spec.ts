import { addDays, daysBetween } from '@kangqiao/domain';
import fc from 'fast-check';
import { isAsked, MOST_TREND_DAYS, trendSpan, windowsOf } from './trends.policy';

const NOW = new Date('2026-11-22T01:00:00Z');

describe('the days of a trend', () => {
  it('are the last year unless told', () => {
    expect(trendSpan({}, NOW)).toEqual({ kind: 'fine', span: { from: '2025-11-22', to: '2026-11-22' } });
  });

  it('may be ten years and not a day more', () => {
    const to = '2026-11-22';
    expect(trendSpan({ from: addDays(to, 1 - MOST_TREND_DAYS), to }, NOW).kind).toBe('fine');
    expect(trendSpan({ from: addDays(to, -MOST_TREND_DAYS), to }, NOW).kind).toBe('too-long');
  });

  it('may be one day, not backwards', () => {
    expect(trendSpan({ from: '2026-11-22', to: '2026-11-22' }, NOW).kind).toBe('fine');
    expect(trendSpan({ from: '2026-11-23', to: '2026-11-22' }, NOW).kind).toBe('backwards');
  });
});

it('asks hospitals in pieces that hold every day once, newest first, none longer than a leap year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1500 }), (days) => {
      const [from, to] = [addDays('2026-11-22', -days), '2026-11-22'];
      const windows = windowsOf({ from, to });
      expect(windows[0]?.to).toBe(to);
      expect(windows.at(-1)?.from).toBe(from);
      windows.forEach((window, n) => {
        expect(daysBetween(window.from, window.to) + 1).toBeLessThanOrEqual(366);
        if (n > 0) expect(addDays(window.to, 1)).toBe(windows[n - 1]?.from);
      });
    }),
  );
});

it('asks hospitals about three years, and about no more', () => {
  const windows = windowsOf({ from: addDays('2026-11-22', 1 - MOST_TREND_DAYS), to: '2026-11-22' });
  const asked = windows.filter((_, n) => isAsked(n));
  expect(asked.at(-1)?.from).toBe(addDays('2026-11-22', 1 - 3 * 366));
  expect(windows.length).toBeGreaterThan(asked.length);
});
