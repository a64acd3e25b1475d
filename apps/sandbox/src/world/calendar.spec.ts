import { addDays, ageOn, clock, daysBetween, localTime, weekday } from './calendar';

describe('the calendar', () => {
  it('adds days over the ends of months and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('counts days between two days in both directions', () => {
    expect(daysBetween('2026-11-22', '2026-12-05')).toBe(13);
    expect(daysBetween('2026-12-05', '2026-11-22')).toBe(-13);
  });

  it('knows the weekday', () => {
    expect(weekday('2026-11-22')).toBe(0);
  });

  it('counts a year of life on the birthday and not the day before', () => {
    expect(ageOn('1958-01-06', '2026-01-05')).toBe(67);
    expect(ageOn('1958-01-06', '2026-01-06')).toBe(68);
  });

  it('writes the time of day, running into the next day after midnight', () => {
    expect(clock(485)).toBe('08:05');
    expect(localTime('2026-12-31', 1439, 7)).toBe('2026-12-31 23:59:07');
    expect(localTime('2026-12-31', 1440)).toBe('2027-01-01 00:00:00');
  });
});
