import { PHONE_ENGLISH } from '@kangqiao/language';
import { startedInEnglish } from '../../test/started';
import { dayLabel, dayName, instantLabel, lastDayOf, monthDay, monthLabel, shortDayLabel, timeRange } from './day';

const NOW = '2026-11-22';

describe('how a day is said', () => {
  it.each([
    ['2026-11-21', '昨天 11月21日 周六'],
    ['2026-11-22', '今天 11月22日 周日'],
    ['2026-11-23', '明天 11月23日 周一'],
    ['2026-11-24', '后天 11月24日 周二'],
    ['2026-11-25', '11月25日 周三'],
    ['2026-11-20', '11月20日 周五'],
    ['2027-01-02', '2027年1月2日 周六'],
  ])('says %s as %s', (date, said) => expect(dayLabel(date, NOW)).toBe(said));

  it('names near days and falls back to the weekday', () => {
    expect(dayName('2026-11-23', NOW)).toBe('明天');
    expect(dayName('2026-11-25', NOW)).toBe('周三');
  });

  it('drops the weekday of a near day where space is short', () => {
    expect(shortDayLabel('2026-11-23', NOW)).toBe('明天 11月23日');
    expect(shortDayLabel('2026-11-26', NOW)).toBe('11月26日 周四');
  });

  it('says the year only where it is another one', () => {
    expect(monthDay('2026-01-01', NOW)).toBe('1月1日');
    expect(monthDay('2025-12-31', NOW)).toBe('2025年12月31日');
  });
});

describe('how an instant is said', () => {
  it('uses the hospital’s day even where the instant is written in UTC', () => {
    expect(instantLabel('2026-11-21T16:30:00Z', NOW)).toBe('今天 00:30');
    expect(instantLabel('2026-11-21T15:59:00Z', NOW)).toBe('昨天 23:59');
  });

  it('says the date of days further away', () => {
    expect(instantLabel('2026-11-03T09:30:00+08:00', NOW)).toBe('11月3日 09:30');
    expect(instantLabel('2026-11-23T09:30:00+08:00', NOW)).toBe('11月23日 09:30');
  });
});

it('says months with their year', () => expect(monthLabel('2026-03-09')).toBe('2026年3月'));
it('joins a time slot', () => expect(timeRange('08:00', '08:10')).toBe('08:00–08:10'));

describe('the last day', () => {
  it('is the day before the midnight that ends it', () =>
    expect(lastDayOf('2026-12-01T00:00:00+08:00')).toBe('2026-11-30'));

  it('is the day itself from a second after midnight on', () =>
    expect(lastDayOf('2026-12-01T00:00:01+08:00')).toBe('2026-12-01'));
});

describe('in English', () => {
  const english = startedInEnglish(PHONE_ENGLISH, () => jest.requireActual<typeof import('./day')>('./day'));

  it.each([
    ['2026-11-21', 'Yesterday, Sat 21 Nov', 'Yesterday 21 Nov'],
    ['2026-11-23', 'Tomorrow, Mon 23 Nov', 'Tomorrow 23 Nov'],
    ['2026-11-26', 'Thu 26 Nov', 'Thu 26 Nov'],
    ['2027-01-02', 'Sat 2 Jan 2027', 'Sat 2 Jan 2027'],
  ])('says %s as %s', (date, said, short) => {
    expect([english.dayLabel(date, NOW), english.shortDayLabel(date, NOW)]).toEqual([said, short]);
  });

  it('names days, months and instants', () => {
    expect([english.dayName('2026-11-22', NOW), english.dayName('2026-11-25', NOW)]).toEqual(['Today', 'Wed']);
    expect([english.monthDay('2026-01-01', NOW), english.monthDay('2025-12-31', NOW)]).toEqual([
      '1 Jan',
      '31 Dec 2025',
    ]);
    expect(english.monthLabel('2026-03-09')).toBe('Mar 2026');
    expect(english.instantLabel('2026-11-21T16:30:00Z', NOW)).toBe('today 00:30');
    expect(english.instantLabel('2026-11-03T09:30:00+08:00', NOW)).toBe('3 Nov 09:30');
    expect(english.timeRange('08:30', '09:00')).toBe('08:30–09:00');
  });
});
