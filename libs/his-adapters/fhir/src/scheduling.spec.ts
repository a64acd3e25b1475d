import type { BookCommand } from '@kangqiao/his-port';
import { aSearchset, type FhirReplies, type FhirReply, startFhirServer } from '@kangqiao/testing';
import type { Appointment } from 'fhir/r4';
import { createFhirHospitalPorts } from './hospital-ports';
import type { FhirOptions } from './options';
import { CANCELLATION_REASON, CLIENT_REF, HOLD_EXPIRES, REFUSAL } from './systems';

const SYSTEM = 'urn:oid:1.2.3';
const PATIENT = { resourceType: 'Patient', id: 'p-1', identifier: [{ system: SYSTEM, value: 'P1' }] };
const SLOT = { resourceType: 'Slot', id: 'slot-1', status: 'busy', schedule: { reference: 'Schedule/s-1' } };
const COMMAND: BookCommand = {
  clientRef: 'c1',
  session: { id: 's-1', departmentId: 'd-1', doctorId: 'role-1', date: '2026-11-23', period: 'morning' },
  number: { id: 'slot-1', startTime: '08:30', endTime: '08:40' },
  patientNo: 'P1',
  feeFen: 5000,
  patient: { name: '王秀英', phone: null },
};
const CANCEL = { clientRef: 'c1', visitNo: 'a-1', patientNo: 'P1', reason: '临时有事' };

const appointment = (status: string, changes: Partial<Appointment> = {}) => ({
  resourceType: 'Appointment',
  id: 'a-1',
  meta: { versionId: '7' },
  status,
  identifier: [{ system: CLIENT_REF, value: 'c1' }],
  slot: [{ reference: 'Slot/slot-1' }],
  participant: [
    { actor: { reference: 'Patient/p-1' }, status: 'accepted' },
    { actor: { reference: 'Location/l-1', display: '门诊楼 3 层 5 诊室' }, status: 'accepted' },
  ],
  patientInstruction: '身份证；病历本\n',
  ...changes,
});
const PROPOSAL = { ...appointment('proposed'), id: 'proposed-1', identifier: [] };
const BOOKING = {
  clientRef: 'c1',
  visitNo: 'a-1',
  patientNo: 'P1',
  sessionId: 's-1',
  numberId: 'slot-1',
  state: 'booked',
  queueNo: null,
  place: '门诊楼 3 层 5 诊室',
  bring: ['身份证', '病历本'],
};
const outcome = (code: string | null, words = '已约满', issueCode = 'business-rule') => ({
  resourceType: 'OperationOutcome',
  issue: [
    {
      severity: 'error',
      code: issueCode,
      details: { text: words, ...(code === null ? {} : { coding: [{ system: REFUSAL, code }] }) },
    },
  ],
});

describe('bookings over the operations of IHE', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
  });

  /** A hospital with the patient, and with what it has under our reference. */
  const connect = async (known: unknown[], replies: FhirReplies = {}, options: Partial<FhirOptions> = {}) => {
    const server = await startFhirServer({
      'GET Patient': aSearchset(PATIENT),
      'GET Slot': aSearchset(SLOT),
      'GET Appointment': aSearchset(...known),
      'GET Appointment/$find': aSearchset(PROPOSAL),
      ...replies,
    });
    open.push(server);
    const { scheduling, close } = createFhirHospitalPorts({
      baseUrl: `${server.url}/fhir`,
      token: 'secret',
      patientSystem: SYSTEM,
      deadlineMs: 2_000,
      writeDeadlineMs: 2_000,
      ...options,
    });
    open.push({ close });
    return { server, scheduling };
  };
  const writes = ({ requests }: { requests: { method: string; path: string }[] }) =>
    requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);

  it('holds what the server proposes for this number, under our reference', async () => {
    const held = appointment('pending', {
      meta: { lastUpdated: '2026-11-22T00:50:00Z' },
      extension: [{ url: HOLD_EXPIRES, valueInstant: '2026-11-22T01:00:00Z' }],
    });
    const clock = () => new Date('2026-11-22T00:45:00Z');
    const replies = { 'POST Appointment/$hold': { status: 201, body: aSearchset(held) } };
    const { server, scheduling } = await connect([], replies, { clock });
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
    const { server, scheduling } = await connect([], {
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
    const { scheduling } = await connect([], { 'POST Appointment/$hold': { status, body: outcome(code) } });
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
    const { scheduling } = await connect([appointment('pending')], { 'POST Appointment/$book': refusal });
    await expect(scheduling.book(COMMAND)).resolves.toEqual({ kind: 'refused', reason, residentMessage: null });
  });

  it('reads an Appointment that comes back cancelled as a refusal, with the reason beside it', async () => {
    const reply = aSearchset(appointment('cancelled'), outcome('quota-reached'));
    const { scheduling } = await connect([], { 'POST Appointment/$hold': reply });
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
    const { server, scheduling } = await connect([], { 'POST Appointment/$hold': reply });
    await expect(scheduling.hold(COMMAND)).resolves.toEqual({ kind: 'unknown' });
    expect(writes(server)).toHaveLength(1);
  });

  it('surely did nothing when what comes before the write fails', async () => {
    for (const failing of ['GET Patient', 'GET Appointment', 'GET Appointment/$find']) {
      const { server, scheduling } = await connect([], { [failing]: 500 });
      await expect(scheduling.hold(COMMAND)).resolves.toEqual({ kind: 'unavailable' });
      expect(writes(server)).toEqual([]);
    }
  });

  it('answers a repeated hold with success, and sends nothing', async () => {
    const { server, scheduling } = await connect([appointment('pending')]);
    await expect(scheduling.hold(COMMAND)).resolves.toEqual({ kind: 'held', expiresAt: null });
    expect(writes(server)).toEqual([]);
  });

  it('refuses to hold under a reference that is used for another number', async () => {
    const { scheduling } = await connect([appointment('pending', { slot: [{ reference: 'Slot/slot-2' }] })]);
    await expect(scheduling.hold(COMMAND)).resolves.toMatchObject({ kind: 'refused', reason: 'OTHER' });
  });

  it('books what is held, by its own Appointment', async () => {
    const { server, scheduling } = await connect([appointment('pending')], {
      'POST Appointment/$book': appointment('booked'),
    });
    await expect(scheduling.book(COMMAND)).resolves.toEqual({ kind: 'booked', booking: BOOKING });
    expect(server.requests.at(-1)?.body).toContain('"Appointment/a-1"');
  });

  it('answers a repeated booking with the same booking, and sends nothing', async () => {
    const { server, scheduling } = await connect([appointment('booked')]);
    await expect(scheduling.book(COMMAND)).resolves.toEqual({ kind: 'booked', booking: BOOKING });
    expect(writes(server)).toEqual([]);
  });

  it.each([
    ['nothing is held', []],
    ['the hold was cancelled', [appointment('cancelled')]],
  ])('refuses to book when %s', async (_what, known) => {
    const { server, scheduling } = await connect(known);
    await expect(scheduling.book(COMMAND)).resolves.toMatchObject({ kind: 'refused', reason: 'HOLD_EXPIRED' });
    expect(writes(server)).toEqual([]);
  });

  it('cannot hold without $hold, and books what is proposed', async () => {
    const replies = { 'POST Appointment/$book': appointment('booked') };
    const { server, scheduling } = await connect([], replies, { operations: ['find', 'book'] });
    await expect(scheduling.hold(COMMAND)).resolves.toEqual({ kind: 'unsupported' });
    await expect(scheduling.book(COMMAND)).resolves.toEqual({ kind: 'booked', booking: BOOKING });
    expect(server.requests.at(-1)?.body).toContain('"Appointment/proposed-1"');
  });

  it('cancels the version that it has read', async () => {
    const { server, scheduling } = await connect([appointment('booked')], {
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
    const { server, scheduling } = await connect([], {
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
    const { server, scheduling } = await connect([appointment(status)]);
    await expect(scheduling.cancel(command)).resolves.toMatchObject(expected);
    expect(writes(server)).toEqual([]);
  });

  it("does not touch another patient's booking", async () => {
    const foreign = appointment('booked', {
      participant: [{ actor: { reference: 'Patient/p-2' }, status: 'accepted' }],
    });
    const { server, scheduling } = await connect([foreign]);
    await expect(scheduling.cancel(CANCEL)).resolves.toMatchObject({ kind: 'refused', reason: 'OTHER' });
    await expect(scheduling.release(COMMAND)).resolves.toMatchObject({ kind: 'refused', reason: 'OTHER' });
    expect(writes(server)).toEqual([]);
  });

  it('releases a hold, and what was never held; what is booked it does not', async () => {
    const replies = { 'PUT Appointment/a-1': appointment('cancelled') };
    const released = await connect([appointment('pending')], replies);
    await expect(released.scheduling.release(COMMAND)).resolves.toEqual({ kind: 'released' });
    const never = await connect([]);
    await expect(never.scheduling.release(COMMAND)).resolves.toEqual({ kind: 'released' });
    const booked = await connect([appointment('booked')], replies);
    await expect(booked.scheduling.release(COMMAND)).resolves.toEqual({ kind: 'refused', reason: 'ALREADY_BOOKED' });
    expect([...writes(never.server), ...writes(booked.server)]).toEqual([]);
  });

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
    const { scheduling } = await connect([appointment(status, { cancelationReason })]);
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
    const { scheduling } = await connect([appointment('booked', { identifier })]);
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
    const { scheduling } = await connect(known);
    await expect(scheduling.findBooking('c1')).rejects.toMatchObject({ reason });
  });

  it('lists the bookings of a day page by page, without those of others', async () => {
    const others = { ...appointment('booked'), id: 'a-9', identifier: [] };
    const { server, scheduling } = await connect([], {
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

  it('refuses operations that cannot work together', () => {
    const options = { baseUrl: 'http://127.0.0.1:9/fhir', token: 'secret', patientSystem: SYSTEM };
    expect(() => createFhirHospitalPorts({ ...options, operations: ['hold', 'book'] })).toThrow(RangeError);
  });
});
