import fc from 'fast-check';
import {
  addDays,
  ageOn,
  daysBetween,
  instantOf,
  isBirthDate,
  isLocalDate,
  isoWithOffset,
  localDateOf,
  localTimeOf,
  minutesBefore,
  minutesOf,
  monthsAfter,
  weekdayOf,
} from './dates';

const YEAR_1 = Date.parse('0001-01-02T00:00:00Z');
const YEAR_9999 = Date.parse('9999-12-30T00:00:00Z');
const instants = fc
  .integer({ min: Math.ceil(YEAR_1 / 1000), max: Math.floor(YEAR_9999 / 1000) })
  .map((seconds) => new Date(seconds * 1000));
const days = instants.map(localDateOf);

describe('isLocalDate', () => {
  it.each(['2026-11-22', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('accepts %s', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '20261122',
    '2026/11/22',
    '2026-11-22T00:00',
    ' 2026-11-22',
    '２０２６-11-22',
    '+2026-11-22',
    '',
  ])('refuses %j', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  it('accepts a text only if it is the day it names', () => {
    const texts = fc
      .tuple(fc.nat(9999), fc.nat(13), fc.nat(32))
      .map(([y, m, d]) => `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
    fc.assert(
      fc.property(texts, (text) => {
        const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        const exists = year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect(isLocalDate(text)).toBe(exists);
      }),
    );
  });
});

describe('the local day and time of an instant', () => {
  it('turns at midnight in Shanghai, which is 16:00 UTC', () => {
    expect(localDateOf(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
    expect(localTimeOf(new Date('2026-11-22T15:59:59.999Z'))).toBe('23:59');
    expect(localDateOf(new Date('2026-11-22T16:00:00.000Z'))).toBe('2026-11-23');
    expect(localTimeOf(new Date('2026-11-22T16:00:00.000Z'))).toBe('00:00');
  });

  it('comes back to the same instant', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const wholeMinutes = new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
        expect(instantOf(localDateOf(instant), localTimeOf(instant))).toEqual(wholeMinutes);
        expect(new Date(isoWithOffset(instant))).toEqual(instant);
      }),
    );
  });

  it('is written with the offset, to the second', () => {
    expect(isoWithOffset(new Date('2026-11-22T01:30:00.987Z'))).toBe('2026-11-22T09:30:00+08:00');
  });

  it('refuses an invalid instant and a year that does not fit', () => {
    expect(() => localDateOf(new Date(NaN))).toThrow(RangeError);
    expect(() => localDateOf(new Date('+010000-01-01T00:00:00Z'))).toThrow(RangeError);
  });
});

describe('instantOf', () => {
  it('takes minutes or seconds', () => {
    expect(instantOf('2026-11-22', '09:30').toISOString()).toBe('2026-11-22T01:30:00.000Z');
    expect(instantOf('2026-11-22', '09:30:59').toISOString()).toBe('2026-11-22T01:30:59.000Z');
    expect(instantOf('2026-11-22', '00:00').toISOString()).toBe('2026-11-21T16:00:00.000Z');
    expect(instantOf('2026-11-22', '23:59:59').toISOString()).toBe('2026-11-22T15:59:59.000Z');
  });

  it.each([
    ['2026-02-30', '09:30'],
    ['2026-11-22', '24:00'],
    ['2026-11-22', '09:60'],
    ['2026-11-22', '9:30'],
    ['2026-11-22', '09:30:60'],
    ['2026-11-22', ''],
  ])('refuses %s %s', (date, time) => {
    expect(() => instantOf(date, time)).toThrow(RangeError);
  });
});

describe('counting days', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-11-22', '2026-12-01')).toBe(9);
    expect(daysBetween('2026-12-01', '2026-11-22')).toBe(-9);
  });

  it('adds what lies between', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  it('refuses what is no day, and to leave the calendar', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => daysBetween('2026-11-22', 'tomorrow')).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
    expect(() => addDays('2026-11-22', NaN)).toThrow(RangeError);
  });
});

describe('weekdayOf', () => {
  it('names the days of a week', () => {
    const week = Array.from({ length: 7 }, (_, i) => weekdayOf(addDays('2026-11-22', i)));
    expect(week).toEqual(['周日', '周一', '周二', '周三', '周四', '周五', '周六']);
  });
});

describe('ageOn', () => {
  it('grows on the birthday', () => {
    expect(ageOn('1990-11-22', '2026-11-21')).toBe(35);
    expect(ageOn('1990-11-22', '2026-11-22')).toBe(36);
    expect(ageOn('2026-11-22', '2026-11-22')).toBe(0);
  });

  it('grows on 1 March for who was born on 29 February', () => {
    expect(ageOn('2004-02-29', '2026-02-28')).toBe(21);
    expect(ageOn('2004-02-29', '2026-03-01')).toBe(22);
    expect(ageOn('2004-02-29', '2024-02-29')).toBe(20);
  });

  it('refuses a day before the birth', () => {
    expect(() => ageOn('2026-11-22', '2026-11-21')).toThrow(RangeError);
  });
});

describe('minutesOf', () => {
  it.each([
    ['00:00', 0],
    ['09:10', 550],
    ['23:59:30', 1439],
  ])('%s', (time, minutes) => expect(minutesOf(time)).toBe(minutes));
});

describe('minutesBefore', () => {
  it('goes back within the day and stops at midnight', () => {
    expect(minutesBefore('09:00', 15)).toBe('08:45');
    expect(minutesBefore('09:10:30', 10)).toBe('09:00');
    expect(minutesBefore('00:15', 15)).toBe('00:00');
    expect(minutesBefore('00:15', 16)).toBe('00:00');
  });

  it('refuses what is no time', () => {
    expect(() => minutesBefore('9:00', 15)).toThrow(RangeError);
  });
});

describe('monthsAfter', () => {
  it.each([
    ['2026-11-22', 3, '2027-02-22'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-15', 0, '2026-01-15'],
    ['2026-01-31', 12, '2027-01-31'],
  ])('takes %s and %d months to %s', (day, months, later) => {
    expect(monthsAfter(day, months)).toBe(later);
  });

  it('keeps the day, or ends with the month', () => {
    const soon = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1900-01-01', n));
    fc.assert(
      fc.property(soon, fc.nat(600), (day, months) => {
        const later = monthsAfter(day, months);
        const isEndOfMonth = addDays(later, 1).endsWith('-01');
        expect(later.slice(8) === day.slice(8) || (isEndOfMonth && later.slice(8) < day.slice(8))).toBe(true);
      }),
    );
  });

  it('refuses what is no day or no longer fits', () => {
    expect(() => monthsAfter('2026-02-30', 1)).toThrow(RangeError);
    expect(() => monthsAfter('9999-12-01', 1)).toThrow(RangeError);
  });
});

describe('isBirthDate', () => {
  it.each([
    ['2026-11-22', true],
    ['2026-11-23', false],
    ['1875-11-23', true],
    ['1875-11-22', false],
    ['1990-02-30', false],
  ])('of somebody of 2026-11-22 may %s be: %s', (birthDate, expected) => {
    expect(isBirthDate(birthDate, '2026-11-22')).toBe(expected);
  });
});
