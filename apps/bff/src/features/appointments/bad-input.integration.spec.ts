import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aSeededSession, BookingDesk, DAY, idOf, RIVALS } from '../../testing/booking-desk';
import { addActive, aFileOf, allConsents, approveAdded, LI_HUA } from '../../testing/residents';
import { toSessionId } from '../scheduling/session-id';

const elsewhere = () =>
  new InMemoryHospital({
    id: 'kq-county',
    name: '临溪县人民医院',
    departments: [{ id: 'X1', parentId: null, name: '骨科', introduction: null, location: null }],
    sessions: [aSeededSession('E1', 'X1', ['09:00'])],
    patients: [aFileOf(LI_HUA)],
  });
const ELSEWHERE = toSessionId({ id: 'E1', departmentId: 'X1', doctorId: 'DR1', date: DAY, period: 'morning' });

/** What a resident reads has a reason and, after a comma, what to do next. */
const REASON_AND_NEXT_STEP = /^[^，。]+，.*(请|可)/;

describe('a request that cannot be done', () => {
  let desk: BookingDesk;

  beforeEach(async () => {
    desk = await BookingDesk.open({ documentTypes: ['resident-id'] }, { hospitals: [elsewhere()] });
  });
  afterEach(() => desk.close());

  const nothingIsBooked = () =>
    expect(desk.hospital.bookings().filter(({ state }) => state !== 'cancelled')).toEqual([]);
  const said = (
    { status, body }: { status: number; body: Record<string, unknown> },
    expected: number,
    code: string,
    message: string,
  ) => {
    expect([status, body.code, body.message]).toEqual([expected, code, message]);
    expect(message).toMatch(REASON_AND_NEXT_STEP);
    expect(body.traceId).toEqual(expect.any(String));
  };

  it('is a booking for a stranger, who might as well not exist', async () => {
    const stranger = await addActive(desk.app, await desk.app.signIn('stranger'), RIVALS[0]);
    for (const personId of [stranger, 'nobody0000000000000000'])
      said(await desk.hold('S1-1', { personId }), 404, 'PERSON_NOT_FOUND', '没有找到该就诊人，请重新选择就诊人');
    nothingIsBooked();
  });

  it('is a number that has begun, and a day that is over', async () => {
    desk.app.clock.set(`${DAY}T08:59:59+08:00`);
    expect((await desk.hold('S1-1')).status).toBe(201);
    desk.app.clock.set(`${DAY}T09:10:00+08:00`);
    said(await desk.hold('S1-2'), 409, 'NUMBER_TAKEN', '该时段已经开始，请选择其他时段');
    desk.app.clock.set('2026-11-24T00:00:00+08:00');
    said(await desk.hold('S1-2'), 409, 'OUTSIDE_BOOKING_WINDOW', '该出诊日期已过，请选择其他日期');
  });

  it('is another hospital’s session or number', async () => {
    const wanted = { personId: desk.personId, hospitalId: 'kq-first' };
    said(
      await desk.post('/holds', { ...wanted, sessionId: ELSEWHERE, numberId: 'E1-1' }),
      404,
      'SESSION_NOT_FOUND',
      '没有找到该出诊安排，请返回重新选择',
    );
    said(
      await desk.post('/holds', { ...wanted, sessionId: idOf('S1'), numberId: 'E1-1' }),
      409,
      'NUMBER_TAKEN',
      '没有找到这个号，请返回重新选择时段',
    );
    nothingIsBooked();
  });

  it('is a number that is not in the session, though it is in another of the same hospital', async () => {
    said(await desk.hold('S2-1', { session: 'S1' }), 409, 'NUMBER_TAKEN', '没有找到这个号，请返回重新选择时段');
    nothingIsBooked();
  });

  it('is a hold that ran out, at its very instant', async () => {
    const { id, expiresAt } = await desk.held();
    desk.app.clock.set(expiresAt);
    said(await desk.book(id), 410, 'HOLD_EXPIRED', '号源保留时间已过，请重新选择');
    await desk.sweep();
    nothingIsBooked();
  });

  it('is the same key with something else in it', async () => {
    const send = (numberId: string) =>
      desk.app.call('POST', '/api/v1/holds', {
        token: desk.token,
        headers: { 'idempotency-key': 'one-and-the-same-key' },
        body: { personId: desk.personId, hospitalId: 'kq-first', sessionId: idOf('S1'), numberId },
      });
    const first = await send('S1-1');
    expect(first.status).toBe(201);
    said(await send('S1-2'), 422, 'IDEMPOTENCY_KEY_REUSED', '该操作已提交过，内容有变化请返回后重新操作');
    expect((await send('S1-1')).body).toEqual(first.body);
  });

  it('is a cancellation after the cut-off, at its very instant', async () => {
    const { id } = await desk.booked();
    desk.app.clock.set(`${DAY}T08:00:00+08:00`);
    said(await desk.cancel(id), 409, 'CANCEL_TOO_LATE', '已过可取消的时间，请联系医院');
    expect((await desk.shown(id)).state).toBe('booked');
  });

  it('is a person without the document that the hospital takes', async () => {
    const { body } = await desk.post('/people', {
      name: 'Ann Lee',
      document: { type: 'passport', number: 'E12345678' },
      birthDate: '1990-02-02',
      sex: 'female',
      relation: 'spouse',
      consents: allConsents(),
    });
    const personId = String(body.id);
    await approveAdded(desk.app, personId);
    said(
      await desk.hold('S1-1', { personId }),
      422,
      'HOSPITAL_DOCUMENT_UNSUPPORTED',
      '该医院暂不支持该证件，请携带证件到院办理',
    );
    nothingIsBooked();
  });

  it('is a hold or an appointment of somebody else, to look at or to touch', async () => {
    const stranger = await desk.app.signIn('stranger');
    const { id } = await desk.held();
    said(await desk.book(id, stranger), 404, 'HOLD_NOT_FOUND', '没有找到为您保留的号，请重新选择');
    expect((await desk.book(id)).status).toBe(201);
    const text = '没有找到该预约，请在预约列表中查看';
    said(await desk.cancel(id, {}, stranger), 404, 'APPOINTMENT_NOT_FOUND', text);
    said(await desk.get(`/appointments/${id}`, stranger), 404, 'APPOINTMENT_NOT_FOUND', text);
  });
});
