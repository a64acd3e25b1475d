import { startServer } from '@kangqiao/testing';
import { type Answer, handMadePlatforms } from '../testing/platform';
import { anAppointment, found, inSoap, written } from '../testing/replies';

const BOOKING = {
  clientRef: 'c1',
  session: { id: 'S1', departmentId: '2001', doctorId: 'D1', date: '2026-11-23', period: 'morning' },
  number: { id: '0800', startTime: '08:00', endTime: '08:10' },
  patientNo: 'LX0001',
  feeFen: 1500,
  patient: { name: '林小溪', phone: null },
} as const;
const CANCELLATION = { clientRef: 'c1', visitNo: 'V1', patientNo: 'LX0001', reason: '改日再来' };

const { connect, closeAll } = handMadePlatforms(startServer);
afterEach(closeAll);

describe('a booking', () => {
  const platform = (onAdd: (id: string) => Answer, appointments: string[] | ((id: string) => Answer)) =>
    connect(({ action, id }) => {
      if (action === 'OutPatientAppointStatusInfoAdd') return onAdd(id);
      return Array.isArray(appointments) ? found('PRPA_IN900350UV', id, appointments) : appointments(id);
    });

  it('is reported once, and then asked for', async () => {
    const { scheduling, calls } = await platform((id) => written(id), [anAppointment()]);
    await expect(scheduling.book(BOOKING)).resolves.toEqual({
      kind: 'booked',
      booking: {
        clientRef: 'c1',
        visitNo: 'V1',
        patientNo: 'LX0001',
        sessionId: 'S1',
        numberId: '0800',
        state: 'booked',
        queueNo: '3',
        place: '门诊楼二层 3 诊室',
        bring: ['带身份证', '带既往病历'],
      },
    });
    expect(calls.map(({ action }) => action)).toEqual([
      'OutPatientAppointStatusInfoAdd',
      'OutPatientAppointStatusInfoQuery',
    ]);
    expect(calls[0]?.message).toMatch(/low value="202611230800".*registrationFee value="15.00"/);
  });

  it.each([
    ['1001', 'NUMBER_TAKEN'],
    ['1002', 'NUMBER_TAKEN'],
    ['1003', 'SESSION_STOPPED'],
    ['1004', 'QUOTA_REACHED'],
    ['1006', 'PATIENT_REFUSED'],
    ['1005', 'OTHER'],
    ['9000', 'OTHER'],
  ])('is refused with code %s as %s, and not asked for', async (code, reason) => {
    const { scheduling, calls } = await platform((id) => written(id, { typeCode: 'AE', code }), []);
    await expect(scheduling.book(BOOKING)).resolves.toMatchObject({ kind: 'refused', reason });
    expect(calls).toHaveLength(1);
  });

  it.each<[string, Parameters<typeof platform>[1]]>([
    ['is not there', []],
    ["is another patient's", [anAppointment({ patientNo: 'LX0002' })]],
    ['is for another session', [anAppointment({ session: 'S2' })]],
    ['is for another number', [anAppointment({ start: '202611230810' })]],
    ['is for another day', [anAppointment({ start: '202611240800' })]],
    ['has another id', [anAppointment({ ref: 'c2' })]],
    ['has no visit number', [anAppointment({ visitNo: null })]],
    ['is cancelled', [anAppointment({ state: '4' })]],
    ['cannot be asked for', (id) => written(id, { typeCode: 'AE', code: '0002' })],
    ['is not answered for', () => (response) => void response.destroy()],
  ])('is unknown, never refused or sent again, when it was taken and then %s', async (_what, appointments) => {
    const { scheduling, calls } = await platform((id) => written(id), appointments);
    await expect(scheduling.book(BOOKING)).resolves.toEqual({ kind: 'unknown' });
    expect(calls.filter(({ action }) => action.endsWith('Add'))).toHaveLength(1);
  });

  it('is unknown, not unavailable, when the platform is gone right after it was taken', async () => {
    const { scheduling } = await platform(
      (id) => (response, server) => {
        response.writeHead(200, { 'content-type': 'text/xml', connection: 'close' }).end(inSoap(written(id)));
        void server.close();
      },
      [],
    );
    await expect(scheduling.book(BOOKING)).resolves.toEqual({ kind: 'unknown' });
  });

  it('did not happen when the platform cannot be reached', async () => {
    const { scheduling, server } = await platform((id) => written(id), []);
    await server.close();
    await expect(scheduling.book(BOOKING)).resolves.toEqual({ kind: 'unavailable' });
  });

  it.each<[string, Answer]>([
    ['in time', () => undefined],
    ['but HTTP 500', (response) => void response.writeHead(500).end('error')],
    ['but a cut connection', (response) => void response.destroy()],
    ['but a page', (response) => void response.writeHead(200).end('<html><body>维护<br></body></html>')],
    ['but a reply to another message', written('another')],
  ])('is unknown and not sent again without an answer %s', async (_what, answer) => {
    const { scheduling, calls } = await connect(() => answer, { writeDeadlineMs: 1_000 });
    await expect(scheduling.book(BOOKING)).resolves.toEqual({ kind: 'unknown' });
    expect(calls).toHaveLength(1);
  });

  it('holds nothing before, and so has nothing to release', async () => {
    const { scheduling, calls } = await connect(() => '');
    await expect(scheduling.hold()).resolves.toEqual({ kind: 'unsupported' });
    await expect(scheduling.release()).resolves.toEqual({ kind: 'released' });
    expect(calls).toEqual([]);
  });

  it('is found by our id, whatever became of it', async () => {
    const find = async (...appointments: string[]) =>
      (await platform(() => '', appointments)).scheduling.findBooking('c1');
    await expect(find()).resolves.toBeNull();
    await expect(find(anAppointment({ state: '4', visitNo: null }))).resolves.toMatchObject({
      state: 'cancelled',
      visitNo: '',
    });
    await expect(find(anAppointment({ state: '5' }))).resolves.toMatchObject({ state: 'stopped' });
    await expect(find(anAppointment({ state: '0' }))).rejects.toMatchObject({ reason: 'UNKNOWN_VALUE' });
    await expect(find(anAppointment(), anAppointment())).rejects.toMatchObject({ reason: 'DUPLICATE_ID' });
    await expect(find(anAppointment({ ref: 'c2' }))).rejects.toMatchObject({ reason: 'MALFORMED' });
  });

  it('is cancelled, or not', async () => {
    const cancel = async (ack: Parameters<typeof written>[1]) =>
      (await connect(({ id }) => written(id, ack))).scheduling.cancel(CANCELLATION);
    await expect(cancel({})).resolves.toEqual({ kind: 'cancelled' });
    await expect(cancel({ typeCode: 'AE', code: '1101' })).resolves.toMatchObject({ reason: 'TOO_LATE' });
    await expect(cancel({ typeCode: 'AE', code: '1102' })).resolves.toMatchObject({ reason: 'ALREADY_ARRIVED' });
    await expect(cancel({ typeCode: 'AE', code: '1103' })).resolves.toMatchObject({ reason: 'OTHER' });
    await expect(cancel({ typeCode: 'AE' })).resolves.toEqual({ kind: 'unknown' });
    const text = '请到窗口办理退号';
    await expect(cancel({ typeCode: 'AE', code: '9000', text })).resolves.toMatchObject({ residentMessage: text });
  });
});

describe('the bookings of a day', () => {
  const more = (left: string) => `<resultRemainingQuantity value="${left}"/>`;
  const page = (acts: string[], left?: string) =>
    connect(({ id }) => found('PRPA_IN900350UV', id, acts, left === undefined ? '' : more(left)));

  it('come a page at a time', async () => {
    const { scheduling, calls } = await page([anAppointment(), anAppointment({ ref: 'c2' })], '1');
    const first = await scheduling.bookings('2026-11-23', null);
    expect(first).toMatchObject({ items: [{ clientRef: 'c1' }, { clientRef: 'c2' }], nextCursor: '3' });
    await scheduling.bookings('2026-11-23', first.nextCursor);
    expect(calls.map(({ message }) => /startResultNumber value="(\d+)"/.exec(message)?.[1])).toEqual(['1', '3']);
  });

  it.each([undefined, '0'])('end when %s are left', async (left) => {
    const { scheduling } = await page([anAppointment()], left);
    await expect(scheduling.bookings('2026-11-23', null)).resolves.toMatchObject({ nextCursor: null });
  });

  it.each<[string, string[], string | undefined, string]>([
    ['another day', [anAppointment({ start: '202611240800' })], undefined, 'MALFORMED'],
    ['a booking twice', [anAppointment(), anAppointment()], undefined, 'DUPLICATE_ID'],
    ['an endless rest', [], '7', 'MALFORMED'],
    ['a rest that is no number', [anAppointment()], 'viele', 'MALFORMED'],
  ])('are not believed with %s', async (_what, acts, left, reason) => {
    const { scheduling } =
      acts.length > 0
        ? await page(acts, left)
        : await connect(({ id }) => found('PRPA_IN900350UV', id, [], more('7')).replace('"NF"', '"OK"'));
    await expect(scheduling.bookings('2026-11-23', null)).rejects.toMatchObject({ reason });
  });
});
