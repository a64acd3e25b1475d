import { APPOINTMENT_STATES } from '@kangqiao/contracts';
import { keepsNumber, mayMove } from './appointment-states';

const movesFrom = (from: (typeof APPOINTMENT_STATES)[number]) => APPOINTMENT_STATES.filter((to) => mayMove(from, to));

describe('the table of states', () => {
  it('leads a number from being held to a finished visit', () => {
    expect(mayMove('holding', 'held')).toBe(true);
    expect(mayMove('held', 'confirming')).toBe(true);
    expect(mayMove('confirming', 'booked')).toBe(true);
    expect(mayMove('booked', 'arrived')).toBe(true);
    expect(mayMove('arrived', 'completed')).toBe(true);
  });

  it.each(['released', 'expired', 'refused', 'cancelled', 'rebooked', 'completed'] as const)(
    'lets nothing leave "%s"',
    (state) => expect(movesFrom(state)).toEqual([]),
  );

  it('lets a stopped visit end only as rebooked', () => {
    expect(movesFrom('stopped')).toEqual(['rebooked']);
    expect(APPOINTMENT_STATES.filter((from) => mayMove(from, 'rebooked'))).toEqual(['stopped']);
  });

  it('never books what was not confirmed first', () => {
    expect(APPOINTMENT_STATES.filter((from) => mayMove(from, 'booked'))).toEqual(['confirming', 'cancelling']);
  });

  it('never stays where it is', () => {
    for (const state of APPOINTMENT_STATES) expect(mayMove(state, state)).toBe(false);
  });

  it('cannot expire once the resident has asked to book', () => {
    expect(mayMove('confirming', 'expired')).toBe(false);
    expect(mayMove('booked', 'expired')).toBe(false);
  });

  it('frees the number in exactly the states that give it up', () => {
    expect(APPOINTMENT_STATES.filter((state) => !keepsNumber(state))).toEqual([
      'released',
      'expired',
      'refused',
      'cancelled',
      'stopped',
      'rebooked',
    ]);
  });
});
