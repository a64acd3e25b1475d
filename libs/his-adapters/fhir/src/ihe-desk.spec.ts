import { aSearchset, type FhirReply } from '@kangqiao/testing';
import { appointment, BOOKING, COMMAND, connectBookings, outcome, SLOT, writes } from '../testing/bookings';
import { disconnect, SYSTEM } from '../testing/connected-hospital';
import { createFhirHospitalPorts } from './hospital-ports';
import { CLIENT_REF, HOLD_EXPIRES } from './systems';

afterEach(disconnect);

describe('bookings over the operations of IHE', () => {
  it('holds what the server proposes for this number, under our reference', async () => {
    const held = appointment('pending', {
      meta: { lastUpdated: '2026-11-22T00:50:00Z' },
      extension: [{ url: HOLD_EXPIRES, valueInstant: '2026-11-22T01:00:00Z' }],
    });
    const clock = () => new Date('2026-11-22T00:45:00Z');
    const replies = { 'POST Appointment/$hold': { status: 201, body: aSearchset(held) } };
    const { server, scheduling } = await connectBookings([], replies, { clock });
    await expect(scheduling.hold(COMMAND)).resolves.toEqual({
      kind: 'held',
      expiresAt: new Date('2026-11-22T00:55:00Z'),
    });
    const sent = server.requests.at(-1);
    expect(sent?.headers).toMatchObject({ authorization: 'Bearer secret', prefer: 'return=representation' });
    expect(JSON.parse(sent?.body ?? '')).toEqual({
      resourceType: 'Parameters',
      parameter: [
        { name: 'appointment-reference', valueReference: { reference: 'Appointment/proposed-1' } },
        { name: 'patient-reference', valueReference: { reference: 'Patient/p-1' } },
        { name: 'identifier', valueIdentifier: { system: CLIENT_REF, value: 'c1' } },
      ],
    });
  });

  it.each([
    ['NUMBER_TAKEN', 'busy'],
    ['SESSION_STOPPED', 'busy-unavailable'],
  ])('is refused with %s, and sends nothing, when a %s number is not proposed', async (reason, status) => {
    const { server, scheduling } = await connectBookings([], {
      'GET Appointment/$find': aSearchset(),
      'GET Slot': aSearchset({ ...SLOT, status }),
    });
    await expect(scheduling.hold(COMMAND)).resolves.toEqual({ kind: 'refused', reason, residentMessage: null });
    expect(writes(server)).toEqual([]);
  });

  it.each([
    ['number-taken', 409, 'NUMBER_TAKEN'],
    ['session-full', 409, 'SESSION_FULL'],
    ['session-stopped', 422, 'SESSION_STOPPED'],
    ['quota-reached', 422, 'QUOTA_REACHED'],
    ['something-new', 409, 'OTHER'],
    [null, 409, 'NUMBER_TAKEN'],
    [null, 412, 'NUMBER_TAKEN'],
    [null, 422, 'OTHER'],
  ])('reads a hold refused with %s and %i as %s', async (code, status, reason) => {
    const { scheduling } = await connectBookings([], { 'POST Appointment/$hold': { status, body: outcome(code) } });
    await expect(scheduling.hold(COMMAND)).resolves.toEqual({ kind: 'refused', reason, residentMessage: '已约满' });
  });

  it.each([
    ['hold-expired', 409, 'HOLD_EXPIRED'],
    ['number-taken', 409, 'NUMBER_TAKEN'],
    ['patient-refused', 422, 'PATIENT_REFUSED'],
    [null, 404, 'HOLD_EXPIRED'],
    [null, 410, 'HOLD_EXPIRED'],
    [null, 409, 'OTHER'],
  ])('reads a booking refused with %s and %i as %s', async (code, status, reason) => {
    const refusal = { status, body: outcome(code, 'ORA-00001', 'conflict') };
    const { scheduling } = await connectBookings([appointment('pending')], { 'POST Appointment/$book': refusal });
    await expect(scheduling.book(COMMAND)).resolves.toEqual({ kind: 'refused', reason, residentMessage: null });
  });

  it('reads an Appointment that comes back cancelled as a refusal, with the reason beside it', async () => {
    const reply = aSearchset(appointment('cancelled'), outcome('quota-reached'));
    const { scheduling } = await connectBookings([], { 'POST Appointment/$hold': reply });
    await expect(scheduling.hold(COMMAND)).resolves.toMatchObject({ reason: 'QUOTA_REACHED' });
  });

  it.each<[string, FhirReply]>([
    ['HTTP 500', 500],
    ['HTTP 408', 408],
    ['HTTP 429', 429],
    ['an OperationOutcome with 200', outcome('number-taken')],
    ['no JSON', '<html>'],
    ['nothing', ''],
    ['null', 'null'],
    ['a redirect', { status: 302, body: '' }],
    [
      'another patient',
      appointment('pending', { participant: [{ actor: { reference: 'Patient/p-2' }, status: 'accepted' }] }),
    ],
    ['another reference', appointment('pending', { identifier: [{ system: CLIENT_REF, value: 'c2' }] })],
    ['another number', appointment('pending', { slot: [{ reference: 'Slot/slot-2' }] })],
    ['an unknown status', appointment('perhaps')],
    ['a status that is no hold', appointment('booked')],
    ['participants that are no list', { ...appointment('pending'), participant: 'somebody' }],
  ])('does not know what became of a hold answered with %s', async (_what, reply) => {
    const { server, scheduling } = await connectBookings([], { 'POST Appointment/$hold': reply });
    await expect(scheduling.hold(COMMAND)).resolves.toEqual({ kind: 'unknown' });
    expect(writes(server)).toHaveLength(1);
  });

  it('surely did nothing when what comes before the write fails', async () => {
    for (const failing of ['GET Patient', 'GET Appointment', 'GET Appointment/$find']) {
      const { server, scheduling } = await connectBookings([], { [failing]: 500 });
      await expect(scheduling.hold(COMMAND)).resolves.toEqual({ kind: 'unavailable' });
      expect(writes(server)).toEqual([]);
    }
  });

  it('answers a repeated hold with success, and sends nothing', async () => {
    const { server, scheduling } = await connectBookings([appointment('pending')]);
    await expect(scheduling.hold(COMMAND)).resolves.toEqual({ kind: 'held', expiresAt: null });
    expect(writes(server)).toEqual([]);
  });

  it('refuses to hold under a reference that is used for another number', async () => {
    const { scheduling } = await connectBookings([appointment('pending', { slot: [{ reference: 'Slot/slot-2' }] })]);
    await expect(scheduling.hold(COMMAND)).resolves.toMatchObject({ kind: 'refused', reason: 'OTHER' });
  });

  it('books what is held, by its own Appointment', async () => {
    const { server, scheduling } = await connectBookings([appointment('pending')], {
      'POST Appointment/$book': appointment('booked'),
    });
    await expect(scheduling.book(COMMAND)).resolves.toEqual({ kind: 'booked', booking: BOOKING });
    expect(server.requests.at(-1)?.body).toContain('"Appointment/a-1"');
  });

  it('answers a repeated booking with the same booking, and sends nothing', async () => {
    const { server, scheduling } = await connectBookings([appointment('booked')]);
    await expect(scheduling.book(COMMAND)).resolves.toEqual({ kind: 'booked', booking: BOOKING });
    expect(writes(server)).toEqual([]);
  });

  it.each([
    ['nothing is held', []],
    ['the hold was cancelled', [appointment('cancelled')]],
  ])('refuses to book when %s', async (_what, known) => {
    const { server, scheduling } = await connectBookings(known);
    await expect(scheduling.book(COMMAND)).resolves.toMatchObject({ kind: 'refused', reason: 'HOLD_EXPIRED' });
    expect(writes(server)).toEqual([]);
  });

  it('cannot hold without $hold, and books what is proposed', async () => {
    const replies = { 'POST Appointment/$book': appointment('booked') };
    const { server, scheduling } = await connectBookings([], replies, { operations: ['find', 'book'] });
    await expect(scheduling.hold(COMMAND)).resolves.toEqual({ kind: 'unsupported' });
    await expect(scheduling.book(COMMAND)).resolves.toEqual({ kind: 'booked', booking: BOOKING });
    expect(server.requests.at(-1)?.body).toContain('"Appointment/proposed-1"');
  });

  it('refuses operations that cannot work together', () => {
    const options = { baseUrl: 'http://127.0.0.1:9/fhir', token: 'secret', patientSystem: SYSTEM };
    expect(() => createFhirHospitalPorts({ ...options, operations: ['hold', 'book'] })).toThrow(RangeError);
  });
});
