import { instantOf } from '@kangqiao/domain';
import type { BookingState } from '@kangqiao/his-port';
import type { AppointmentState } from '@kangqiao/contracts';
import { concludeFrom, nextLook } from './follow-up.policy';

const since = instantOf('2026-11-22', '10:00:00');
const after = (ms: number) => new Date(since.getTime() + ms);
const early = after(119_999);
const late = after(120_000);

const conclude = (state: AppointmentState, told: BookingState | null, now: Date) =>
  concludeFrom({ state, stateSince: since, holdExpiresAt: after(600_000) }, told && { state: told }, now);

describe('what follows from the word of the hospital', () => {
  it.each([
    ['holding', 'held', { kind: 'move', to: 'held' }],
    ['holding', 'cancelled', { kind: 'move', to: 'expired' }],
    ['confirming', 'booked', { kind: 'move', to: 'booked' }],
    ['confirming', 'arrived', { kind: 'move', to: 'booked' }],
    ['confirming', 'cancelled', { kind: 'move', to: 'refused' }],
    ['cancelling', 'cancelled', { kind: 'move', to: 'cancelled' }],
    ['cancelling', null, { kind: 'move', to: 'cancelled' }],
    ['cancelling', 'arrived', { kind: 'move', to: 'arrived' }],
    ['booked', 'booked', { kind: 'same' }],
    ['booked', 'stopped', { kind: 'move', to: 'stopped' }],
    ['booked', 'completed', { kind: 'move', to: 'completed' }],
    ['booked', 'cancelled', { kind: 'move', to: 'cancelled' }],
    ['booked', null, { kind: 'wait' }],
  ] as const)('for "%s", told "%s", is certain at once', (state, told, conclusion) => {
    expect(conclude(state, told, early)).toEqual(conclusion);
  });

  it.each([
    ['holding', null, { kind: 'move', to: 'expired' }],
    ['confirming', null, { kind: 'move', to: 'refused' }],
    ['confirming', 'held', { kind: 'give-back' }],
    ['cancelling', 'booked', { kind: 'move', to: 'booked' }],
  ] as const)('for "%s", told "%s", is believed only after two minutes', (state, told, conclusion) => {
    expect(conclude(state, told, early)).toEqual({ kind: 'wait' });
    expect(conclude(state, told, late)).toEqual(conclusion);
  });

  it('does not give a number to somebody whose hold has run out meanwhile', () => {
    expect(conclude('holding', 'held', after(599_999))).toEqual({ kind: 'move', to: 'held' });
    expect(conclude('holding', 'held', after(600_000))).toEqual({ kind: 'move', to: 'expired' });
  });
});

describe('the next look at a booking', () => {
  const visit = { visitDate: '2026-11-22', startTime: '09:30' };
  const look = (date: string, time: string) => nextLook(visit, instantOf(date, time));

  it('is the evening before, then the start of the visit', () => {
    expect(look('2026-11-20', '12:00')).toEqual(instantOf('2026-11-21', '18:00'));
    expect(look('2026-11-21', '17:59:59')).toEqual(instantOf('2026-11-21', '18:00'));
    expect(look('2026-11-21', '18:00')).toEqual(instantOf('2026-11-22', '09:30'));
    expect(look('2026-11-22', '09:29:59')).toEqual(instantOf('2026-11-22', '09:30'));
  });

  it('is every half hour from then on, until the night is over', () => {
    expect(look('2026-11-22', '09:30')).toEqual(instantOf('2026-11-22', '10:00'));
    expect(look('2026-11-23', '01:59:59')).not.toBeNull();
    expect(look('2026-11-23', '02:00')).toBeNull();
  });
});
