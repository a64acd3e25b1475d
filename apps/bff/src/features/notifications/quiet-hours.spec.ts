import fc from 'fast-check';
import { quietUntil, USUAL_QUIET } from './quiet-hours';

const at = (time: string, day = '2026-11-22') => new Date(`${day}T${time}+08:00`);
const NOON = { on: true, from: '12:00', to: '14:00' };

describe('quiet hours', () => {
  it.each([
    ['21:59:59', USUAL_QUIET, null],
    ['22:00:00', USUAL_QUIET, at('07:00:00', '2026-11-23')],
    ['23:59:59', USUAL_QUIET, at('07:00:00', '2026-11-23')],
    ['00:00:00', USUAL_QUIET, at('07:00:00')],
    ['06:59:59', USUAL_QUIET, at('07:00:00')],
    ['07:00:00', USUAL_QUIET, null],
    ['11:59:59', NOON, null],
    ['12:00:00', NOON, at('14:00:00')],
    ['13:59:59', NOON, at('14:00:00')],
    ['14:00:00', NOON, null],
    ['23:00:00', { ...USUAL_QUIET, on: false }, null],
    ['22:00:00', { on: true, from: '22:00', to: '22:00' }, null],
  ])('at %s with %j last until %p', (time, quiet, until) => {
    expect(quietUntil(at(time), quiet)).toEqual(until);
  });

  const times = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });

  it('always end, later than now, within a day, and outside of themselves', () => {
    fc.assert(
      fc.property(instants, times, times, (now, from, to) => {
        const until = quietUntil(now, { on: true, from, to });
        if (until === null) return;
        expect(until.getTime()).toBeGreaterThan(now.getTime());
        expect(until.getTime() - now.getTime()).toBeLessThanOrEqual(86_400_000);
        expect(quietUntil(until, { on: true, from, to })).toBeNull();
      }),
    );
  });
});
