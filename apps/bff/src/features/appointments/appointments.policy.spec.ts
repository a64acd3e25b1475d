import { APPOINTMENT_STATES } from '@kangqiao/contracts';
import { instantOf } from '@kangqiao/domain';
import {
  accountVerdict,
  blockedUntil,
  cancelVerdict,
  holdExpiry,
  isHoldOver,
  mayRebook,
  quotaVerdict,
  windowVerdict,
} from './appointments.policy';

const at = (date: string, time: string) => instantOf(date, time);

describe('the quota of a person', () => {
  const rules = { perPersonDayDepartment: 1, perPersonDay: 3 };
  const booked = (departmentId: string) => ({ departmentId, state: 'booked' as const });

  it('allows the first number in a department', () => {
    expect(quotaVerdict([], 'cardiology', rules)).toBe('allowed');
  });

  it('refuses a second number in the same department on the same day', () => {
    expect(quotaVerdict([booked('cardiology')], 'cardiology', rules)).toBe('same-department-same-day');
  });

  it('counts a number that is only held', () => {
    expect(quotaVerdict([{ departmentId: 'cardiology', state: 'held' }], 'cardiology', rules)).toBe(
      'same-department-same-day',
    );
  });

  it('does not count what was given up', () => {
    for (const state of ['released', 'expired', 'refused', 'cancelled', 'stopped'] as const)
      expect(quotaVerdict([{ departmentId: 'cardiology', state }], 'cardiology', rules)).toBe('allowed');
  });

  it('allows the last number of the day and refuses the one after it', () => {
    const two = [booked('eyes'), booked('skin')];
    expect(quotaVerdict(two, 'cardiology', rules)).toBe('allowed');
    expect(quotaVerdict([...two, booked('ears')], 'cardiology', rules)).toBe('day-quota');
  });
});

describe('the quota of an account', () => {
  const of = (count: number) => Array.from({ length: count }, () => ({ state: 'held' as const }));

  it('allows the last number of the day and refuses the one after it, whoever they are for', () => {
    expect(accountVerdict(of(9), { perAccountDay: 10 })).toBe('allowed');
    expect(accountVerdict(of(10), { perAccountDay: 10 })).toBe('account-quota');
  });

  it('does not count what was given up', () => {
    expect(accountVerdict([...of(9), { state: 'released' }], { perAccountDay: 10 })).toBe('allowed');
  });
});

describe('the booking window', () => {
  const rules = { bookingDays: 7, releaseTime: null };

  it.each([
    ['2026-11-21', 'past'],
    ['2026-11-22', 'open'],
    ['2026-11-28', 'open'],
    ['2026-11-29', 'too-far'],
  ])('holds today and the last of its days, and neither yesterday nor the day after: %s is %s', (date, verdict) => {
    expect(windowVerdict(date, rules, at('2026-11-22', '08:00'))).toBe(verdict);
  });

  it('moves on at midnight in Shanghai', () => {
    expect(windowVerdict('2026-11-29', rules, at('2026-11-22', '23:59:59'))).toBe('too-far');
    expect(windowVerdict('2026-11-29', rules, at('2026-11-23', '00:00:00'))).toBe('open');
  });

  it.each([
    ['2026-11-28', '07:29:59', 'not-released'],
    ['2026-11-28', '07:30:00', 'open'],
    ['2026-11-27', '07:29:59', 'open'],
    ['2026-11-29', '07:30:00', 'too-far'],
  ])('opens its last day at the release time: %s at %s is %s', (date, time, verdict) => {
    expect(windowVerdict(date, { ...rules, releaseTime: '07:30' }, at('2026-11-22', time))).toBe(verdict);
  });
});

describe('who did not come', () => {
  const rule = { strikes: 2, withinDays: 30, blockDays: 7, appealDays: 30 };
  const now = at('2026-11-22', '08:00');

  it.each([
    ['once', ['2026-11-20'], null],
    ['twice', ['2026-11-20', '2026-11-01'], '2026-11-27'],
    ['twice within the last day of the span', ['2026-10-22', '2026-11-20'], '2026-11-27'],
    ['twice, a day further apart', ['2026-10-21', '2026-11-20'], null],
    ['twice, and the block ends today', ['2026-11-14', '2026-11-15'], '2026-11-22'],
    ['twice, and the block ended yesterday', ['2026-11-13', '2026-11-14'], null],
    ['twice, and once more long after', ['2026-08-01', '2026-08-02', '2026-11-20'], null],
  ])('%s', (_title, missed, until) => {
    expect(blockedUntil(missed, rule, now)).toBe(until);
  });

  it('may book where the hospital has no such rule', () => {
    expect(blockedUntil(['2026-11-20', '2026-11-21'], null, now)).toBeNull();
  });
});

describe('cancelling', () => {
  const rules = { cancelBeforeMinutes: 60 };
  const visit = { state: 'booked' as const, date: '2026-11-22', startTime: '10:00' };

  it('is allowed until the deadline and refused from it on', () => {
    expect(cancelVerdict(visit, rules, at('2026-11-22', '08:59:59'))).toBe('allowed');
    expect(cancelVerdict(visit, rules, at('2026-11-22', '09:00:00'))).toBe('too-late');
  });

  it('is open to a booked appointment alone', () => {
    const now = at('2026-11-21', '08:00');
    const open = APPOINTMENT_STATES.filter((state) => cancelVerdict({ ...visit, state }, rules, now) === 'allowed');
    expect(open).toEqual(['booked']);
  });
});

describe('a visit with another doctor', () => {
  const visit = { state: 'booked' as const, date: '2026-11-22', startTime: '10:00', hasNewDoctor: true };
  const rules = { cancelBeforeMinutes: 60 };

  it('may be cancelled until it begins', () => {
    expect(cancelVerdict(visit, rules, at('2026-11-22', '09:59:59'))).toBe('allowed');
    expect(cancelVerdict(visit, rules, at('2026-11-22', '10:00:00'))).toBe('too-late');
  });
});

describe('a stopped visit', () => {
  const visit = { state: 'stopped' as const, visitDate: '2026-11-22' };

  it('may be replaced until its day is over', () => {
    expect(mayRebook(visit, at('2026-11-22', '23:59:59'))).toBe(true);
    expect(mayRebook(visit, at('2026-11-23', '00:00:00'))).toBe(false);
  });

  it('is the only one that may be', () => {
    const now = at('2026-11-21', '08:00');
    expect(APPOINTMENT_STATES.filter((state) => mayRebook({ ...visit, state }, now))).toEqual(['stopped']);
  });
});

describe('a hold', () => {
  it('is over at its very instant, not before', () => {
    const expiresAt = at('2026-11-22', '10:15:00');
    expect(isHoldOver(expiresAt, at('2026-11-22', '10:14:59'))).toBe(false);
    expect(isHoldOver(expiresAt, at('2026-11-22', '10:15:00'))).toBe(true);
  });

  it('lasts as long as our rule says unless the hospital ends it sooner', () => {
    const now = at('2026-11-22', '10:00');
    const rules = { holdMinutes: 15 };
    expect(holdExpiry(now, null, rules)).toEqual(at('2026-11-22', '10:15'));
    expect(holdExpiry(now, at('2026-11-22', '10:14'), rules)).toEqual(at('2026-11-22', '10:14'));
    expect(holdExpiry(now, at('2026-11-22', '10:20'), rules)).toEqual(at('2026-11-22', '10:15'));
  });
});
