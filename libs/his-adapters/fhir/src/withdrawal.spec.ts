import { aSearchset } from '@kangqiao/testing';
import { appointment, CANCEL, COMMAND, connectBookings, writes } from '../testing/bookings';
import { disconnect } from '../testing/connected-hospital';
import { CANCELLATION_REASON } from './systems';

afterEach(disconnect);

describe('bookings that are cancelled and holds that are released', () => {
  it('cancels the version that it has read', async () => {
    const { server, scheduling } = await connectBookings([appointment('booked')], {
      'PUT Appointment/a-1': appointment('cancelled'),
    });
    await expect(scheduling.cancel(CANCEL)).resolves.toEqual({ kind: 'cancelled' });
    const sent = server.requests.at(-1);
    expect(sent?.headers['if-match']).toBe('W/"7"');
    expect(JSON.parse(sent?.body ?? '')).toEqual({
      ...appointment('cancelled'),
      cancelationReason: { coding: [{ system: CANCELLATION_REASON, code: 'pat' }], text: '临时有事' },
    });
  });

  it.each([
    ['cancelled', { kind: 'cancelled' }],
    ['arrived', { kind: 'refused', reason: 'ALREADY_ARRIVED' }],
    ['booked', { kind: 'refused', reason: 'OTHER' }],
  ])('looks again, and does not send again, when it became %s meanwhile', async (status, expected) => {
    let asked = 0;
    const { server, scheduling } = await connectBookings([], {
      'GET Appointment': () => aSearchset(appointment((asked += 1) === 1 ? 'booked' : status)),
      'PUT Appointment/a-1': 412,
    });
    await expect(scheduling.cancel(CANCEL)).resolves.toMatchObject(expected);
    expect(writes(server)).toHaveLength(1);
  });

  it.each([
    ['cancelled', CANCEL, { kind: 'cancelled' }],
    ['arrived', CANCEL, { kind: 'refused', reason: 'ALREADY_ARRIVED' }],
    ['fulfilled', CANCEL, { kind: 'refused', reason: 'ALREADY_ARRIVED' }],
    ['noshow', CANCEL, { kind: 'refused', reason: 'TOO_LATE' }],
    ['booked', { ...CANCEL, visitNo: 'a-2' }, { kind: 'refused', reason: 'OTHER' }],
  ])('sends nothing to cancel what is %s', async (status, command, expected) => {
    const { server, scheduling } = await connectBookings([appointment(status)]);
    await expect(scheduling.cancel(command)).resolves.toMatchObject(expected);
    expect(writes(server)).toEqual([]);
  });

  it("does not touch another patient's booking", async () => {
    const foreign = appointment('booked', {
      participant: [{ actor: { reference: 'Patient/p-2' }, status: 'accepted' }],
    });
    const { server, scheduling } = await connectBookings([foreign]);
    await expect(scheduling.cancel(CANCEL)).resolves.toMatchObject({ kind: 'refused', reason: 'OTHER' });
    await expect(scheduling.release(COMMAND)).resolves.toMatchObject({ kind: 'refused', reason: 'OTHER' });
    expect(writes(server)).toEqual([]);
  });

  it('releases a hold, and what was never held; what is booked it does not', async () => {
    const replies = { 'PUT Appointment/a-1': appointment('cancelled') };
    const released = await connectBookings([appointment('pending')], replies);
    await expect(released.scheduling.release(COMMAND)).resolves.toEqual({ kind: 'released' });
    const never = await connectBookings([]);
    await expect(never.scheduling.release(COMMAND)).resolves.toEqual({ kind: 'released' });
    const booked = await connectBookings([appointment('booked')], replies);
    await expect(booked.scheduling.release(COMMAND)).resolves.toEqual({ kind: 'refused', reason: 'ALREADY_BOOKED' });
    expect([...writes(never.server), ...writes(booked.server)]).toEqual([]);
  });
});
