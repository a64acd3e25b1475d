import { addDays, daysBetween } from '@kangqiao/domain';
import fc from 'fast-check';
import { ASKED_DAYS, newestSpan, partsOf, reportSpan, windowsOf } from './reports.policy';

const now = new Date('2026-11-22T02:00:00Z');

describe('the span of a report list', () => {
  it('is the last 180 days, today included, unless told', () => {
    expect(reportSpan({}, now)).toEqual({ kind: 'fine', span: { from: '2026-05-27', to: '2026-11-22' } });
  });

  it('ends on the day that was given', () => {
    expect(reportSpan({ from: '2026-01-01', to: '2026-01-31' }, now)).toEqual({
      kind: 'fine',
      span: { from: '2026-01-01', to: '2026-01-31' },
    });
  });

  it('may be 366 days, not 367', () => {
    expect(reportSpan({ from: '2028-01-01', to: '2028-12-31' }, now).kind).toBe('fine');
    expect(reportSpan({ from: '2028-01-01', to: '2029-01-01' }, now).kind).toBe('too-long');
  });

  it('may be one day, not run backwards', () => {
    expect(reportSpan({ from: '2026-11-22', to: '2026-11-22' }, now).kind).toBe('fine');
    expect(reportSpan({ from: '2026-11-23', to: '2026-11-22' }, now).kind).toBe('backwards');
  });
});

it('asks hospitals for three years and not a day more, and reads what is older in the copies', () => {
  const to = '2026-11-22';
  const first = addDays(to, 1 - ASKED_DAYS);
  expect(partsOf({ from: first, to })).toEqual({ asked: { from: first, to }, older: null });
  const before = addDays(first, -1);
  expect(partsOf({ from: before, to })).toEqual({
    asked: { from: first, to },
    older: { from: before, to: before },
  });
  expect(partsOf({ from: '1926-01-01', to })).toMatchObject({ older: { from: '1926-01-01', to: before } });
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

describe('the days that hospitals are asked for where reports stand among other things', () => {
  const now = new Date('2026-11-22T02:00:00Z');

  it.each([
    [{}, { from: '2026-05-27', to: '2026-11-22' }],
    [{ from: '2026-11-22' }, { from: '2026-11-22', to: '2026-11-22' }],
    [{ from: '2026-11-23' }, null],
    [{ from: '2025-11-22' }, { from: '2025-11-22', to: '2026-11-22' }],
    [{ from: '2025-11-21' }, { from: '2025-11-22', to: '2026-11-22' }],
    [{ from: '0001-01-01' }, { from: '2025-11-22', to: '2026-11-22' }],
    [
      { from: '2020-03-01', to: '2020-03-31' },
      { from: '2020-03-01', to: '2020-03-31' },
    ],
    [{ from: '2020-03-31', to: '2020-03-01' }, null],
    [{ to: '9999-12-31' }, { from: '2026-05-27', to: '2026-11-22' }],
    [{ to: '1900-01-01' }, { from: '1899-07-06', to: '1900-01-01' }],
    [{ to: '1899-12-31' }, null],
    [{ to: '0001-01-01' }, null],
  ])('for %j are %j', (given, span) => {
    expect(newestSpan(given, now)).toEqual(span);
  });
});
