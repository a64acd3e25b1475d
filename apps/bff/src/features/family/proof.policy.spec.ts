import type { PatientFile } from '@kangqiao/his-port';
import { ACCOUNT_LIMITS, isWithin, type Limit, phoneIn, PHONE_LIMITS, secondsUntilResend } from './proof.policy';

const NOW = new Date('2026-11-22T02:00:00.000Z');
const ago = (ms: number) => new Date(NOW.getTime() - ms);
const HOUR = 3_600_000;
const times = (count: number, ms: number): Date[] => Array.from({ length: count }, () => ago(ms));
const fileWith = (phone: string | null): PatientFile => ({
  patientNo: '1',
  name: '李华',
  sex: 'male',
  birthDate: null,
  phone,
});

describe('a limit on messages', () => {
  it.each<[string, readonly Limit[], Date[], boolean]>([
    ['a phone’s first', PHONE_LIMITS, [], true],
    ['a phone’s fifth in an hour', PHONE_LIMITS, times(4, HOUR - 1), true],
    ['a phone’s sixth in an hour', PHONE_LIMITS, times(5, HOUR - 1), false],
    ['a phone’s sixth once an hour is over', PHONE_LIMITS, times(5, HOUR), true],
    ['a phone’s tenth in a day', PHONE_LIMITS, times(9, 2 * HOUR), true],
    ['a phone’s eleventh in a day', PHONE_LIMITS, times(10, 24 * HOUR - 1), false],
    ['a phone’s eleventh once a day is over', PHONE_LIMITS, times(10, 24 * HOUR), true],
    ['an account’s tenth in an hour', ACCOUNT_LIMITS, times(9, 1), true],
    ['an account’s eleventh in an hour', ACCOUNT_LIMITS, times(10, 1), false],
    ['an account’s twenty-first in a day', ACCOUNT_LIMITS, times(20, 2 * HOUR), false],
  ])('for %s', (_, limits, earlier, allowed) => {
    expect(isWithin(limits, earlier, NOW)).toBe(allowed);
  });
});

describe('sending again', () => {
  it.each([
    [null, 0],
    [ago(0), 60],
    [ago(59_000), 1],
    [ago(59_999), 1],
    [ago(60_000), 0],
  ])('after %p has to wait %d seconds', (last, seconds) => {
    expect(secondsUntilResend(last, NOW)).toBe(seconds);
  });
});

describe('the phone to send to', () => {
  it.each<[(string | null)[], string | null]>([
    [[], null],
    [[null], null],
    [['13800000001'], '13800000001'],
    [['138 0000-0001'], '13800000001'],
    [[null, '', '0000-8601', '13800000002', '13800000003'], '13800000002'],
    [['12800000001', '1380000000', '138000000012'], null],
  ])('among %p is %p', (phones, phone) => {
    expect(phoneIn(phones.map(fileWith))).toBe(phone);
  });
});
