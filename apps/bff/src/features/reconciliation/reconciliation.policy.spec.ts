import { APPOINTMENT_STATES, type AppointmentState } from '@kangqiao/contracts';
import type { BookingState } from '@kangqiao/his-port';
import { differenceOf } from './reconciliation.policy';

const LISTED = new Date('2026-11-22T02:00:00Z');
const LONG_AGO = new Date('2026-11-22T01:00:00Z');
const row = (state: AppointmentState, changes = {}) => ({
  state,
  stateSince: LONG_AGO,
  visitDate: '2026-11-23',
  startTime: '09:00',
  ...changes,
});

describe('a difference between our list and the hospital’s', () => {
  it.each<[AppointmentState, BookingState | null, string | null]>([
    ['booked', 'booked', null],
    ['booked', 'cancelled', 'changed'],
    ['booked', 'stopped', 'changed'],
    ['booked', 'arrived', 'changed'],
    ['booked', null, 'missing'],
    ['arrived', 'completed', 'changed'],
    ['arrived', 'booked', null],
    ['arrived', null, null],
    ['confirming', null, 'unknown'],
    ['confirming', 'booked', 'unknown'],
    ['holding', 'held', 'unknown'],
    ['cancelling', 'booked', 'unknown'],
    ['refused', 'booked', 'unwanted'],
    ['released', 'held', 'unwanted'],
    ['expired', 'booked', 'unwanted'],
    ['cancelled', 'booked', 'unwanted'],
    ['cancelled', 'cancelled', null],
    ['refused', null, null],
    ['stopped', 'booked', 'kept'],
    ['stopped', 'stopped', null],
    ['rebooked', 'booked', 'kept'],
    ['rebooked', 'stopped', null],
    ['held', null, null],
    ['completed', 'completed', null],
  ])('between %s here and %s there is %s', (ours, theirs, difference) => {
    expect(differenceOf(row(ours), theirs, LISTED)).toBe(difference);
  });

  it.each([
    [119_999, null],
    [120_000, 'unwanted'],
  ])('is none while what moved %d ms before the list may still be on its way', (ms, difference) => {
    const stateSince = new Date(LISTED.getTime() - ms);
    expect(differenceOf(row('cancelled', { stateSince }), 'booked', LISTED)).toBe(difference);
  });

  it.each([
    ['10:00', null],
    ['10:01', 'missing'],
  ])('is none once the visit at %s has begun, for of old days nothing may be listed', (startTime, difference) => {
    expect(differenceOf(row('booked', { visitDate: '2026-11-22', startTime }), null, LISTED)).toBe(difference);
  });

  it('never makes one of what is as it should be', () => {
    for (const state of APPOINTMENT_STATES)
      expect(differenceOf(row(state, { stateSince: LISTED }), null, LISTED)).toBe(
        ['holding', 'confirming', 'cancelling'].includes(state) ? 'unknown' : null,
      );
  });
});
