import { HospitalFault, HospitalRefused, HospitalUnavailable } from '@kangqiao/his-port';
import { KeptBack } from './kept-back';
import { isWorthRetrying, pauseBeforeRetry } from './retry';

describe('whether a read is tried once more', () => {
  const unavailable = new HospitalUnavailable('no reply');

  it('is decided by half of its time: a millisecond before, and no longer at it', () => {
    expect(isWorthRetrying(unavailable, 4_999, 10_000)).toBe(true);
    expect(isWorthRetrying(unavailable, 5_000, 10_000)).toBe(false);
  });

  it.each([
    ['what our own guard kept back', new KeptBack('BUSY')],
    ['a refusal', new HospitalRefused('E1')],
    ['a wrong reply', new HospitalFault('MALFORMED', 'x')],
    ['our own mistake', new TypeError('x')],
  ])('is never done for %s', (_, error) => expect(isWorthRetrying(error, 0, 10_000)).toBe(false));

  it('comes after a pause between 50 and 200 milliseconds', () => {
    expect([0, 0.5, 1].map(pauseBeforeRetry)).toEqual([50, 125, 200]);
  });
});
