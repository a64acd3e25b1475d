import { clockOf, secondsUntil } from './remaining';

describe('the time that is left', () => {
  const at = Date.parse('2026-11-22T09:30:00+08:00');

  it.each([
    [-1, 1],
    [0, 0],
    [1, 0],
    [-1000, 1],
    [-1001, 2],
  ])('at %i ms from the end is %i s', (offset, seconds) =>
    expect(secondsUntil('2026-11-22T09:30:00+08:00', at + offset)).toBe(seconds),
  );

  it.each([
    [0, '0:00'],
    [59, '0:59'],
    [60, '1:00'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [3661, '1:01:01'],
  ])('of %i s reads %s', (seconds, text) => expect(clockOf(seconds)).toBe(text));
});
