import type { VisitNumber } from '@kangqiao/his-port';
import * as fc from 'fast-check';
import { nearestNumber, rankSessions, sameDepartments, type Wish } from './alternatives.policy';

const wish: Wish = {
  sessionId: 'S0',
  departmentName: '心血管内科',
  doctorId: 'DR1',
  visitDate: '2026-11-25',
  period: 'morning',
  startTime: '09:00',
};
const session = (id: string, change: object = {}) => ({
  id,
  doctorId: 'DR1',
  date: '2026-11-25',
  period: 'morning' as 'morning' | 'afternoon',
  state: 'open' as 'open' | 'full',
  remaining: 3 as number | null,
  ...change,
});
const ids = (sessions: readonly { id: string }[]) => sessions.map(({ id }) => id);

describe('what comes close to a stopped visit', () => {
  it('is the same doctor on the nearest days, the earlier of two as far away', () => {
    const sessions = [
      session('+2', { date: '2026-11-27' }),
      session('+1', { date: '2026-11-26' }),
      session('-1', { date: '2026-11-24' }),
      session('other', { doctorId: 'DR2' }),
    ];
    expect(ids(rankSessions('same-doctor', sessions, wish))).toEqual(['-1', '+1', '+2']);
  });

  it('is the same department at the nearest part of the day, with somebody else', () => {
    const sessions = [
      session('afternoon', { doctorId: 'DR2', period: 'afternoon' }),
      session('next-morning', { doctorId: 'DR3', date: '2026-11-26' }),
      session('morning', { doctorId: 'DR4' }),
      session('own', { date: '2026-11-26' }),
    ];
    expect(ids(rankSessions('same-department', sessions, wish))).toEqual(['morning', 'afternoon', 'next-morning']);
  });

  it('is never the stopped session itself, though another hospital may call one of its own alike', () => {
    expect(rankSessions('same-doctor', [session('S0')], wish)).toEqual([]);
    expect(ids(rankSessions('other-hospital', [session('S0')], wish))).toEqual(['S0']);
  });

  it('has numbers left', () => {
    const sessions = [
      session('none', { remaining: 0 }),
      session('one', { remaining: 1 }),
      session('no limit', { remaining: null }),
      session('full', { state: 'full' }),
    ];
    expect(ids(rankSessions('same-doctor', sessions, wish))).toEqual(['one', 'no limit']);
  });

  it('belongs to a department and not to a doctor where the stopped visit did', () => {
    const nobody = { ...wish, doctorId: null };
    const sessions = [session('S1', { doctorId: null })];
    expect(rankSessions('same-doctor', sessions, nobody)).toEqual([]);
    expect(ids(rankSessions('same-department', sessions, nobody))).toEqual(['S1']);
  });

  it('is the same whatever the order in which the hospital lists it', () => {
    const days = fc.uniqueArray(fc.integer({ min: 10, max: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(days, fc.infiniteStream(fc.nat()), (of, shuffle) => {
        const sessions = of.map((day) => session(String(day), { date: `2026-11-${day}` }));
        const shuffled = sessions
          .map((one) => ({ one, at: shuffle.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(ids(rankSessions('same-doctor', shuffled, wish))).toEqual(
          ids(rankSessions('same-doctor', sessions, wish)),
        );
      }),
    );
  });
});

describe('the number that comes close', () => {
  const now = new Date('2026-11-25T00:30:00Z');
  const number = (startTime: string, available = true): VisitNumber => ({
    id: startTime,
    sessionId: 'S1',
    startTime,
    endTime: startTime,
    available,
  });
  const nearest = (...numbers: VisitNumber[]) => nearestNumber(numbers, { date: '2026-11-25' }, wish, now)?.id;

  it('is the free one nearest in time of day, the earlier of two', () => {
    expect(nearest(number('10:00'), number('09:20'), number('09:00', false))).toBe('09:20');
    expect(nearest(number('09:20'), number('08:40'))).toBe('08:40');
  });

  it('has not begun: at 08:30 the one of 08:30 is gone', () => {
    expect(nearest(number('08:30'))).toBeUndefined();
    expect(nearest(number('08:31'))).toBe('08:31');
  });

  it('is none where all are taken', () => expect(nearest(number('09:00', false))).toBeUndefined());
});

describe('the same department elsewhere', () => {
  const named = (...names: string[]) => names.map((name) => ({ name }));

  it('has the same name, else sees the same', () => {
    expect(sameDepartments(named('心脏中心', '心血管内科'), '心血管内科')).toEqual(named('心血管内科'));
    expect(sameDepartments(named('心脏中心', '骨科'), '心血管内科')).toEqual(named('心脏中心'));
  });

  it('is none where nobody sees the same', () => expect(sameDepartments(named('骨科'), '心血管内科')).toEqual([]));
});
