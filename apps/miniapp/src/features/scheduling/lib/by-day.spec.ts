import type { Session } from '@kangqiao/contracts';
import { dayStrip, firstDay, sessionsByDay } from './by-day';

const session = (over: Partial<Session>): Session => ({
  id: 's1',
  hospitalId: 'h',
  departmentId: 'd',
  departmentName: '心血管内科',
  doctorId: 'doc',
  doctorName: '林知远',
  doctorTitle: '主任医师',
  date: '2026-11-23',
  period: 'morning',
  state: 'open',
  total: 20,
  remaining: 5,
  feeFen: 2500,
  ...over,
});

describe('sessions by day', () => {
  it('orders days, and half-days within a day', () => {
    const days = sessionsByDay([
      session({ id: 'c', date: '2026-11-24' }),
      session({ id: 'b', period: 'afternoon' }),
      session({ id: 'e', period: 'evening' }),
      session({ id: 'a', period: 'morning' }),
    ]);
    expect(days.map((day) => [day.date, day.sessions.map((one) => one.id)])).toEqual([
      ['2026-11-23', ['a', 'b', 'e']],
      ['2026-11-24', ['c']],
    ]);
  });
});

describe('the strip of days', () => {
  const strip = dayStrip(
    [
      session({ date: '2026-11-22', state: 'full', remaining: 0 }),
      session({ date: '2026-11-24', state: 'stopped' }),
      session({ date: '2026-11-24', remaining: 1 }),
      session({ date: '2026-12-06' }),
    ],
    '2026-11-22',
    14,
  );

  it('covers the whole window, its last day included and the next one not', () => {
    expect(strip).toHaveLength(14);
    expect(strip.at(-1)?.date).toBe('2026-12-05');
  });

  it('tells a full day from a day without sessions', () => {
    expect(strip.slice(0, 3).map((day) => day.state)).toEqual(['full', 'none', 'bookable']);
  });

  it('starts at the first day that can be booked', () => {
    expect(firstDay(strip)).toBe('2026-11-24');
    expect(firstDay(dayStrip([], '2026-11-22', 2))).toBe('2026-11-22');
    expect(firstDay([])).toBeUndefined();
  });
});
