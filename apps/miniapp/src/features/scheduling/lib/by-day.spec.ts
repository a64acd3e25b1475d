import type { HalfDay, Session } from '@kangqiao/contracts';
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
  waiting: null,
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

const half = (over: Partial<HalfDay>): HalfDay => ({
  period: 'morning',
  state: 'open',
  remaining: 3,
  sessions: 1,
  ...over,
});

describe('the strip of days', () => {
  const strip = dayStrip([
    { date: '2026-11-22', halfDays: [half({ state: 'full', remaining: 0 }), half({ state: 'stopped' })] },
    { date: '2026-11-23', halfDays: [] },
    { date: '2026-11-24', halfDays: [half({ state: 'full' }), half({ period: 'afternoon' })] },
    { date: '2026-11-25', halfDays: [half({})] },
  ]);

  it('tells a full day from a day without sessions, and keeps what every half-day has', () => {
    expect(strip.map((day) => day.state)).toEqual(['full', 'none', 'bookable', 'bookable']);
    expect(strip[2]?.halfDays.map(({ period }) => period)).toEqual(['morning', 'afternoon']);
  });

  it('starts at the first day that can be booked, else at the first of all', () => {
    expect(firstDay(strip)).toBe('2026-11-24');
    expect(firstDay(strip.slice(0, 2))).toBe('2026-11-22');
    expect(firstDay([])).toBeUndefined();
  });
});
