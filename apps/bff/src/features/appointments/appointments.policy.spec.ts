import { APPOINTMENT_STATES } from '@kangqiao/contracts';
import { instantOf } from '@kangqiao/domain';
import { cancelVerdict, holdExpiry, isHoldOver, isInsideBookingWindow, quotaVerdict } from './appointments.policy';

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

describe('the booking window', () => {
  const rules = { bookingDays: 7 };

  it('holds today and the last of its days, and neither yesterday nor the day after', () => {
    const now = at('2026-11-22', '08:00');
    expect(isInsideBookingWindow('2026-11-21', rules, now)).toBe(false);
    expect(isInsideBookingWindow('2026-11-22', rules, now)).toBe(true);
    expect(isInsideBookingWindow('2026-11-28', rules, now)).toBe(true);
    expect(isInsideBookingWindow('2026-11-29', rules, now)).toBe(false);
  });

  it('moves on at midnight in Shanghai', () => {
    expect(isInsideBookingWindow('2026-11-29', rules, at('2026-11-22', '23:59:59'))).toBe(false);
    expect(isInsideBookingWindow('2026-11-29', rules, at('2026-11-23', '00:00:00'))).toBe(true);
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
