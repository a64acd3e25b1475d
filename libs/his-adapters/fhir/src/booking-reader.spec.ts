import { aSearchset } from '@kangqiao/testing';
import type { Appointment } from 'fhir/r4';
import { appointment, connectBookings } from '../testing/bookings';
import { disconnect } from '../testing/connected-hospital';
import { CANCELLATION_REASON, CLIENT_REF } from './systems';

afterEach(disconnect);

describe('bookings that are looked for', () => {
  it.each([
    ['pending', undefined, { state: 'held', visitNo: '' }],
    ['booked', undefined, { state: 'booked', visitNo: 'a-1' }],
    ['checked-in', undefined, { state: 'arrived' }],
    ['fulfilled', undefined, { state: 'completed' }],
    ['noshow', undefined, { state: 'missed' }],
    ['cancelled', 'pat', { state: 'cancelled' }],
    ['cancelled', 'prov', { state: 'stopped' }],
  ])('finds what is %s (%s)', async (status, code, expected) => {
    const cancelationReason = code === undefined ? undefined : { coding: [{ system: CANCELLATION_REASON, code }] };
    const { scheduling } = await connectBookings([appointment(status, { cancelationReason })]);
    await expect(scheduling.findBooking('c1')).resolves.toMatchObject({
      ...expected,
      sessionId: 's-1',
      patientNo: 'P1',
    });
  });

  it('prefers the visit number of the hospital to the id of the Appointment', async () => {
    const identifier = [
      { system: CLIENT_REF, value: 'c1' },
      { type: { coding: [{ code: 'VN' }] }, value: 'M2026001' },
      { system: 'urn:kangqiao:queue-no', value: 'A12' },
    ];
    const { scheduling } = await connectBookings([appointment('booked', { identifier })]);
    await expect(scheduling.findBooking('c1')).resolves.toMatchObject({ visitNo: 'M2026001', queueNo: 'A12' });
  });

  it.each([
    ['two Appointments', [appointment('booked'), appointment('booked', { id: 'a-2' })], 'DUPLICATE_ID'],
    ['one twice', [appointment('booked'), appointment('booked')], 'DUPLICATE_ID'],
    ['an unknown status', [appointment('perhaps')], 'UNKNOWN_VALUE'],
    ['another reference', [appointment('booked', { identifier: [{ system: CLIENT_REF, value: 'c2' }] })], 'MALFORMED'],
    [
      'two patients',
      [
        appointment('booked', {
          participant: [...appointment('').participant, ...appointment('').participant] as Appointment['participant'],
        }),
      ],
      'MALFORMED',
    ],
  ])('finds %s to be a fault', async (_what, known, reason) => {
    const { scheduling } = await connectBookings(known);
    await expect(scheduling.findBooking('c1')).rejects.toMatchObject({ reason });
  });

  it('lists the bookings of a day page by page, without those of others', async () => {
    const others = { ...appointment('booked'), id: 'a-9', identifier: [] };
    const { server, scheduling } = await connectBookings([], {
      'GET Appointment': ({ query }) => ({
        ...aSearchset(query.has('page') ? appointment('cancelled') : others),
        ...(query.has('page') ? {} : { link: [{ relation: 'next', url: '/fhir/Appointment?page=2' }] }),
      }),
    });
    const first = await scheduling.bookings('2026-11-23', null);
    expect(first).toEqual({ items: [], nextCursor: '/fhir/Appointment?page=2' });
    await expect(scheduling.bookings('2026-11-23', first.nextCursor)).resolves.toMatchObject({
      items: [{ clientRef: 'c1', state: 'cancelled' }],
      nextCursor: null,
    });
    expect(decodeURIComponent(server.requests[0]?.path ?? '')).toContain(
      'date=ge2026-11-23T00:00:00+08:00&date=lt2026-11-24T00:00:00+08:00',
    );
  });
});
