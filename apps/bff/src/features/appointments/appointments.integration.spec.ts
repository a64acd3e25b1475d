import { packOpaque } from '../../hospitals/opaque-id';
import { BookingDesk, DAY, idOf, RIVALS } from '../../testing/booking-desk';
import { aFileOf, addActive, LI_HUA } from '../../testing/residents';

describe('booking', () => {
  let desk: BookingDesk;

  beforeEach(async () => {
    desk = await BookingDesk.open();
  });

  afterEach(() => desk.close());

  describe('refuses', () => {
    it('a stranger every one of its routes, as if nothing were there', async () => {
      const { id: holdId } = await desk.held();
      const appointment = await desk.booked('S2-1', 'S2');
      const stranger = await desk.app.signIn('stranger');
      const refused = await Promise.all([
        desk.get(`/holds/${holdId}`, stranger),
        desk.release(holdId, stranger),
        desk.book(holdId, stranger),
        desk.get(`/appointments/${appointment.id}`, stranger),
        desk.cancel(appointment.id, {}, stranger),
        desk.get(`/appointments/${appointment.id}/calendar.ics`, stranger),
      ]);
      expect(refused.map(({ status, body }) => [status, body.code])).toEqual([
        [404, 'HOLD_NOT_FOUND'],
        [404, 'HOLD_NOT_FOUND'],
        [404, 'HOLD_NOT_FOUND'],
        [404, 'APPOINTMENT_NOT_FOUND'],
        [404, 'APPOINTMENT_NOT_FOUND'],
        [404, 'APPOINTMENT_NOT_FOUND'],
      ]);
      expect((await desk.hold('S1-2', { by: stranger })).body.code).toBe('PERSON_NOT_FOUND');
      const list = await desk.get(`/appointments`, stranger);
      expect(list.body).toEqual({ items: [], nextCursor: null, withheld: false });
    });

    it('what is not signed in', async () => {
      expect((await desk.app.call('GET', '/api/v1/appointments')).body.code).toBe('SIGN_IN_REQUIRED');
    });

    it('an unknown hospital, session and number', async () => {
      const ask = (change: object) =>
        desk.post('/holds', {
          personId: desk.personId,
          hospitalId: 'kq-first',
          sessionId: idOf('S1'),
          numberId: 'S1-1',
          ...change,
        });
      expect((await ask({ hospitalId: 'nowhere' })).body.code).toBe('HOSPITAL_NOT_FOUND');
      expect((await ask({ sessionId: 'made-up' })).body.code).toBe('SESSION_NOT_FOUND');
      expect((await ask({ sessionId: packOpaque(['S9', 'D1', 'DR1', DAY, 'morning']) })).body.code).toBe(
        'SESSION_NOT_FOUND',
      );
      expect((await ask({ numberId: 'S1-9' })).body.code).toBe('NUMBER_TAKEN');
      expect((await ask({ numberId: '' })).body.code).toBe('VALIDATION_FAILED');
    });

    it('a second number in the same department on the same day, in its own words', async () => {
      await desk.booked('S1-1');
      const answer = await desk.hold('S1-2');
      expect([answer.status, answer.body.code, answer.body.message]).toEqual([
        409,
        'ALREADY_BOOKED_SAME_DAY',
        '该就诊人当日已有该科室的预约',
      ]);
    });

    it('a write without an idempotency key', async () => {
      const answer = await desk.app.call('POST', '/api/v1/appointments', { token: desk.token, body: { holdId: 'x' } });
      expect(answer.body.code).toBe('IDEMPOTENCY_KEY_REQUIRED');
    });

    it('somebody with several files, and says what to do', async () => {
      await desk.close();
      desk = await BookingDesk.open({ patients: [aFileOf(LI_HUA), aFileOf(LI_HUA, 'P000002')] });
      const answer = await desk.hold();
      expect([answer.status, answer.body.code, answer.body.message]).toEqual([
        409,
        'HOSPITAL_FILE_AMBIGUOUS',
        '您在该院有多份档案，请到窗口合并后再预约',
      ]);
    });
  });

  it('leads from a hold to an appointment that says who, where, when and what to bring', async () => {
    const hold = await desk.held();
    expect(hold).toMatchObject({ state: 'held', personNameMasked: '李*', session: { feeFen: 2500 } });
    const appointment = await desk.booked('S1-1');
    expect(appointment).toMatchObject({
      id: hold.id,
      state: 'booked',
      hospitalName: '康桥市第一人民医院',
      departmentName: '心血管内科',
      doctorName: '周明',
      visitDate: DAY,
      startTime: '09:00',
      arriveBy: '08:30',
      place: '门诊楼 3 层 A 区 305 诊室',
      feeFen: 2500,
      bring: ['请携带身份证'],
      cancelBefore: '2026-11-23T08:00:00+08:00',
      actions: { cancel: true },
    });
    expect(desk.hospital.bookings()).toMatchObject([{ clientRef: hold.id, state: 'booked', patientNo: 'P000001' }]);
    expect((await desk.listed('?group=upcoming')).items).toEqual([appointment]);
    expect((await desk.listed('?group=past')).items).toEqual([]);
  });

  it('gives one number to exactly one of many who ask at the same moment', async () => {
    const rivals = [{ by: desk.token, personId: desk.personId }];
    for (const rival of RIVALS) {
      const by = await desk.app.signIn(rival.name);
      rivals.push({ by, personId: await addActive(desk.app, by, rival) });
    }
    const answers = await Promise.all(rivals.map((rival) => desk.hold('S1-1', rival)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201).map(({ body }) => body.code);
    expect(refused).toEqual(RIVALS.map(() => 'NUMBER_TAKEN'));
    expect(desk.hospital.bookings()).toHaveLength(1);
  });

  it('gives one person only one of two numbers asked for at the same moment', async () => {
    const by = await desk.app.signIn('other');
    const other = { by, personId: await addActive(desk.app, by) };
    const answers = await Promise.all([desk.hold('S1-1'), desk.hold('S1-2', other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('sells the last number', async () => {
    await desk.booked('S2-1', 'S2');
    const numbers = await desk.get(`/hospitals/kq-first/sessions/${idOf('S2')}/numbers`);
    expect(numbers.body).toMatchObject({ session: { state: 'full', remaining: 0 }, items: [{ available: false }] });
  });

  it('gives a cancelled number to the next who asks', async () => {
    const appointment = await desk.booked('S2-1', 'S2');
    const cancelled = await desk.cancel(appointment.id, { reason: '临时有事' });
    expect(cancelled.status).toBe(200);
    expect(cancelled.body).toMatchObject({ state: 'cancelled', actions: { cancel: false } });
    const again = await desk.cancel(appointment.id);
    expect(again.body).toMatchObject({ state: 'cancelled' });
    expect(await desk.booked('S2-1', 'S2')).toMatchObject({ state: 'booked' });
    expect((await desk.listed('?group=past')).items).toMatchObject([{ id: appointment.id, state: 'cancelled' }]);
  });

  it('frees a released number at once, here and at the hospital', async () => {
    const { id } = await desk.held('S2-1', 'S2');
    expect((await desk.release(id)).status).toBe(204);
    expect((await desk.release(id)).status).toBe(204);
    expect(desk.hospital.bookings()).toMatchObject([{ state: 'cancelled' }]);
    expect((await desk.book(id)).body.code).toBe('HOLD_EXPIRED');
    await desk.held('S2-1', 'S2');
  });

  it('gives the same hold again to somebody who comes back, and lets them change their mind', async () => {
    const first = await desk.held('S1-1');
    expect((await desk.held('S1-1')).id).toBe(first.id);
    const other = await desk.held('S1-2');
    expect(other.id).not.toBe(first.id);
    expect(desk.hospital.bookings()).toMatchObject([{ state: 'cancelled' }, { state: 'held' }]);
  });

  it('lets a hold run out and gives the number back to the hospital', async () => {
    const { id } = await desk.held();
    desk.app.clock.pass({ minutes: 10 });
    expect((await desk.book(id)).body.code).toBe('HOLD_EXPIRED');
    await desk.sweep();
    expect(desk.hospital.bookings()).toMatchObject([{ state: 'cancelled' }]);
    await desk.held();
  });

  it('tells the hospital later when it could not be told of a release at once', async () => {
    const { id } = await desk.held();
    desk.hospital.next('unavailable', 'release');
    expect((await desk.release(id)).status).toBe(204);
    expect(desk.hospital.bookings()).toMatchObject([{ state: 'held' }]);
    desk.app.clock.pass({ minutes: 1 });
    await desk.sweep();
    expect(desk.hospital.bookings()).toMatchObject([{ state: 'cancelled' }]);
  });

  it('says distinctly when the session was stopped meanwhile', async () => {
    const { id } = await desk.held();
    desk.hospital.stopSession('S1');
    const answer = await desk.book(id);
    expect([answer.status, answer.body.code]).toEqual([409, 'SESSION_STOPPED']);
    expect(await desk.shown(id)).toMatchObject({ state: 'refused', reason: '该医生已停诊，请选择其他出诊时间' });
  });

  it('shows a booking that the hospital stopped', async () => {
    const { id } = await desk.booked();
    desk.hospital.stopSession('S1');
    desk.app.clock.pass({ minutes: 1 });
    await desk.shown(id);
    await desk.sweep();
    expect(await desk.shown(id)).toMatchObject({ state: 'stopped', actions: { cancel: false } });
    expect((await desk.listed('?group=upcoming')).items).toMatchObject([{ state: 'stopped' }]);
  });

  it('follows the visit until it is over', async () => {
    const { id } = await desk.booked();
    desk.app.clock.pass({ days: 1 });
    desk.hospital.move(id, 'arrived');
    await desk.sweep();
    expect((await desk.shown(id)).state).toBe('arrived');
    desk.hospital.move(id, 'completed');
    desk.app.clock.pass({ minutes: 30 });
    await desk.sweep();
    expect((await desk.shown(id)).state).toBe('completed');
  });

  it('lets a resident cancel until the last second and not after it', async () => {
    const { id } = await desk.booked();
    desk.app.clock.pass({ hours: 22, minutes: 29, seconds: 59 });
    expect((await desk.shown(id)).actions.cancel).toBe(true);
    desk.app.clock.pass({ seconds: 1 });
    expect((await desk.shown(id)).actions.cancel).toBe(false);
    const answer = await desk.cancel(id);
    expect([answer.status, answer.body.code]).toEqual([409, 'CANCEL_TOO_LATE']);
  });

  it('lets several workers sweep at once without doing anything twice', async () => {
    const { id } = await desk.held();
    desk.hospital.next('act-then-hang', 'book');
    await desk.book(id);
    await Promise.all([desk.sweep(), desk.shown(id), desk.shown(id)]);
    expect((await desk.shown(id)).state).toBe('booked');
  });

  it('lists page by page, newest visit first, nothing twice', async () => {
    await desk.booked('S1-1');
    await desk.booked('S2-1', 'S2');
    const first = await desk.listed('?limit=1');
    expect(first.items.map(({ startTime }) => startTime)).toEqual(['10:00']);
    const next = await desk.listed(`?limit=1&cursor=${first.nextCursor}`);
    expect(next.items.map(({ startTime }) => startTime)).toEqual(['09:00']);
    expect(next.nextCursor).toBeNull();
    const wrong = await desk.get(`/appointments?cursor=nonsense`);
    expect([wrong.status, wrong.body.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('gives a calendar file', async () => {
    const { id } = await desk.booked();
    const answer = await desk.get(`/appointments/${id}/calendar.ics`);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.text).toContain('DTSTART:20261123T010000Z');
    expect(answer.text).not.toContain('李华');
  });
});
