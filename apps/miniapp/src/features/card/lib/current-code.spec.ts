import type { CardCode } from '@kangqiao/contracts';
import { currentCode, fitsBarCode, msUntilRefresh } from './current-code';

const T = Date.parse('2026-11-22T09:00:00+08:00');
const aCode = (text: string, refreshIn: number, expiresIn: number): CardCode => ({
  text,
  kind: 'dynamic',
  refreshAt: new Date(T + refreshIn).toISOString(),
  expiresAt: new Date(T + expiresIn).toISOString(),
});

describe('the code to show', () => {
  const first = aCode('first', 50_000, 60_000);
  const second = aCode('second', 110_000, 120_000);

  it('is the soonest to end', () => expect(currentCode([second, first], T)).toBe(first));
  it('is still the first a millisecond before its end', () =>
    expect(currentCode([first, second], T + 59_999)).toBe(first));
  it('is the next at the very end of the first', () => expect(currentCode([first, second], T + 60_000)).toBe(second));
  it('is none once all have ended', () => expect(currentCode([first, second], T + 120_000)).toBeNull());
});

describe('when the next codes are fetched', () => {
  const code = aCode('code', 50_000, 60_000);

  it('is when the shown code asks for it', () => expect(msUntilRefresh([code], T)).toBe(50_000));
  it('is a second from now when that moment has passed', () => expect(msUntilRefresh([code], T + 55_000)).toBe(1_000));
  it('is a second from now when nothing can be shown', () => expect(msUntilRefresh([], T)).toBe(1_000));
});

describe('whether a text fits a bar code', () => {
  it.each([
    ['a'.repeat(40), true],
    ['a'.repeat(41), false],
    ['卡', false],
    ['', false],
  ])('%s: %s', (text, fits) => expect(fitsBarCode(text)).toBe(fits));
});
