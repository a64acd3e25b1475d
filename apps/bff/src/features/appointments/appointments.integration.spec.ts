import { InMemoryHospital, type InMemorySeed } from '@kangqiao/his-adapter-in-memory';
import type { Appointment, AppointmentList, Hold } from '@kangqiao/contracts';
import { packOpaque } from '../../hospitals/opaque-id';
import { aFileOf, addActive, aResident, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { TestClock } from '../../testing/test-clock';
import { toSessionId } from '../scheduling/session-id';
import { AppointmentSweep } from './appointment-sweep';

const DAY = '2026-11-23';

/** People who want the same number. */
const RIVALS = ['赵一', '钱二', '孙三', '周四', '吴五', '郑六'].map((name, index) => ({
  name,
  document: aResident('19800202', `10${index}`),
  phone: `1380000010${index}`,
}));

const aSession = (id: string, departmentId: string, times: string[]) => ({
  id,
  departmentId,
  departmentName: '心血管内科',
  doctorId: 'DR1',
  doctorName: '周明',
  doctorTitle: '主任医师',
  date: DAY,
  period: 'morning' as const,
  state: 'open' as const,
  feeFen: 2500,
  place: '门诊楼 3 层 A 区 305 诊室',
  numbers: times.map((startTime, index) => ({
    id: `${id}-${index + 1}`,
    startTime,
    endTime: `${startTime.slice(0, 4)}9`,
    available: true,
  })),
});

const aDepartment = (id: string) => ({ id, parentId: null, name: '心血管内科', introduction: null, location: null });

const seedOf = (clock: TestClock): InMemorySeed => ({
  id: 'kq-first',
  name: '康桥市第一人民医院',
  clock: () => clock.now(),
  departments: [aDepartment('D1'), aDepartment('D2')],
  sessions: [aSession('S1', 'D1', ['09:00', '09:10']), aSession('S2', 'D2', ['10:00'])],
  patients: [aFileOf(LI_HUA), ...RIVALS.map((rival, index) => aFileOf(rival, `P00001${index}`))],
});

const idOf = (session: 'S1' | 'S2') =>
  toSessionId({
    id: session,
    departmentId: session === 'S1' ? 'D1' : 'D2',
    doctorId: 'DR1',
    date: DAY,
    period: 'morning',
  });

describe('booking', () => {
  let app: TestApp;
  let clock: TestClock;
  let hospital: InMemoryHospital;
  let token: string;
  let personId: string;
  let keys = 0;

  beforeEach(async () => {
    clock = new TestClock();
    hospital = new InMemoryHospital(seedOf(clock));
    app = await TestApp.start({ hospitals: [hospital], clock });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  });

  afterEach(() => app.stop());

  const post = (url: string, body: object, by = token) =>
    app.call('POST', url, { token: by, body, headers: { 'idempotency-key': `key-${(keys += 1)}-of-this-test-run` } });

  const hold = (numberId = 'S1-1', given: { session?: 'S1' | 'S2'; by?: string; personId?: string } = {}) =>
    post(
      '/api/v1/holds',
      {
        personId: given.personId ?? personId,
        hospitalId: 'kq-first',
        sessionId: idOf(given.session ?? 'S1'),
        numberId,
      },
      given.by,
    );

  const held = async (numberId = 'S1-1', session: 'S1' | 'S2' = 'S1'): Promise<Hold> => {
    const answer = await hold(numberId, { session });
    expect(answer.status).toBe(201);
    return answer.body as unknown as Hold;
  };

  const booked = async (numberId = 'S1-1', session: 'S1' | 'S2' = 'S1'): Promise<Appointment> => {
    const { id } = await held(numberId, session);
    const answer = await post('/api/v1/appointments', { holdId: id });
    expect(answer.status).toBe(201);
    return answer.body as unknown as Appointment;
  };

  const shown = async (id: string): Promise<Appointment> =>
    (await app.call('GET', `/api/v1/appointments/${id}`, { token })).body as unknown as Appointment;

  const listed = async (query = ''): Promise<AppointmentList> =>
    (await app.call('GET', `/api/v1/appointments${query}`, { token })).body as unknown as AppointmentList;

  const sweep = () => app.nest.get(AppointmentSweep).run();

  const second = async () => {
    const by = await app.signIn('other');
    return { by, personId: await addActive(app, by) };
  };

  describe('refuses', () => {
    it('a stranger every one of its routes, as if nothing were there', async () => {
      const { id: holdId } = await held();
      const appointment = await booked('S2-1', 'S2');
      const stranger = await app.signIn('stranger');
      const refused = await Promise.all([
        app.call('GET', `/api/v1/holds/${holdId}`, { token: stranger }),
        app.call('DELETE', `/api/v1/holds/${holdId}`, { token: stranger }),
        post('/api/v1/appointments', { holdId }, stranger),
        app.call('GET', `/api/v1/appointments/${appointment.id}`, { token: stranger }),
        post(`/api/v1/appointments/${appointment.id}/cancel`, {}, stranger),
        app.call('GET', `/api/v1/appointments/${appointment.id}/calendar.ics`, { token: stranger }),
      ]);
      expect(refused.map(({ status, body }) => [status, body.code])).toEqual([
        [404, 'HOLD_NOT_FOUND'],
        [404, 'HOLD_NOT_FOUND'],
        [404, 'HOLD_NOT_FOUND'],
        [404, 'APPOINTMENT_NOT_FOUND'],
        [404, 'APPOINTMENT_NOT_FOUND'],
        [404, 'APPOINTMENT_NOT_FOUND'],
      ]);
      expect((await hold('S1-2', { by: stranger })).body.code).toBe('PERSON_NOT_FOUND');
      const list = await app.call('GET', '/api/v1/appointments', { token: stranger });
      expect(list.body).toEqual({ items: [], nextCursor: null });
    });

    it('what is not signed in', async () => {
      expect((await app.call('GET', '/api/v1/appointments')).body.code).toBe('SIGN_IN_REQUIRED');
    });

    it('an unknown hospital, session and number', async () => {
      const ask = (change: object) =>
        post('/api/v1/holds', { personId, hospitalId: 'kq-first', sessionId: idOf('S1'), numberId: 'S1-1', ...change });
      expect((await ask({ hospitalId: 'nowhere' })).body.code).toBe('HOSPITAL_NOT_FOUND');
      expect((await ask({ sessionId: 'made-up' })).body.code).toBe('SESSION_NOT_FOUND');
      expect((await ask({ sessionId: packOpaque(['S9', 'D1', 'DR1', DAY, 'morning']) })).body.code).toBe(
        'SESSION_NOT_FOUND',
      );
      expect((await ask({ numberId: 'S1-9' })).body.code).toBe('NUMBER_TAKEN');
      expect((await ask({ numberId: '' })).body.code).toBe('VALIDATION_FAILED');
    });

    it('a second number in the same department on the same day, in its own words', async () => {
      await booked('S1-1');
      const answer = await hold('S1-2');
      expect([answer.status, answer.body.code, answer.body.message]).toEqual([
        409,
        'ALREADY_BOOKED_SAME_DAY',
        '该就诊人当日已有该科室的预约',
      ]);
    });

    it('a write without an idempotency key', async () => {
      const answer = await app.call('POST', '/api/v1/appointments', { token, body: { holdId: 'x' } });
      expect(answer.body.code).toBe('IDEMPOTENCY_KEY_REQUIRED');
    });

    it('somebody with several files, and says what to do', async () => {
      await app.stop();
      hospital = new InMemoryHospital({
        ...seedOf(clock),
        patients: [aFileOf(LI_HUA), aFileOf(LI_HUA, 'P000002')],
      });
      app = await TestApp.start({ hospitals: [hospital], clock });
      token = await app.signIn('li');
      personId = await addActive(app, token);
      const answer = await hold();
      expect([answer.status, answer.body.code, answer.body.message]).toEqual([
        409,
        'HOSPITAL_FILE_AMBIGUOUS',
        '您在该院有多份档案,请到窗口合并后再预约',
      ]);
    });
  });

  it('leads from a hold to an appointment that says who, where, when and what to bring', async () => {
    const hold = await held();
    expect(hold).toMatchObject({ state: 'held', personNameMasked: '李*', session: { feeFen: 2500 } });
    const appointment = await booked('S1-1');
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
    expect(hospital.bookings()).toMatchObject([{ clientRef: hold.id, state: 'booked', patientNo: 'P000001' }]);
    expect((await listed('?group=upcoming')).items).toEqual([appointment]);
    expect((await listed('?group=past')).items).toEqual([]);
  });

  it('gives one number to exactly one of many who ask at the same moment', async () => {
    const rivals = [{ by: token, personId }];
    for (const rival of RIVALS) {
      const by = await app.signIn(rival.name);
      rivals.push({ by, personId: await addActive(app, by, rival) });
    }
    const answers = await Promise.all(rivals.map((rival) => hold('S1-1', rival)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201).map(({ body }) => body.code);
    expect(refused).toEqual(RIVALS.map(() => 'NUMBER_TAKEN'));
    expect(hospital.bookings()).toHaveLength(1);
  });

  it('gives one person only one of two numbers asked for at the same moment', async () => {
    const other = await second();
    const answers = await Promise.all([hold('S1-1'), hold('S1-2', other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('sells the last number', async () => {
    await booked('S2-1', 'S2');
    const numbers = await app.call('GET', `/api/v1/hospitals/kq-first/sessions/${idOf('S2')}/numbers`, { token });
    expect(numbers.body).toMatchObject({ session: { state: 'full', remaining: 0 }, items: [{ available: false }] });
  });

  it('gives a cancelled number to the next who asks', async () => {
    const appointment = await booked('S2-1', 'S2');
    const cancelled = await post(`/api/v1/appointments/${appointment.id}/cancel`, { reason: '临时有事' });
    expect(cancelled.status).toBe(200);
    expect(cancelled.body).toMatchObject({ state: 'cancelled', actions: { cancel: false } });
    const again = await post(`/api/v1/appointments/${appointment.id}/cancel`, {});
    expect(again.body).toMatchObject({ state: 'cancelled' });
    expect(await booked('S2-1', 'S2')).toMatchObject({ state: 'booked' });
    expect((await listed('?group=past')).items).toMatchObject([{ id: appointment.id, state: 'cancelled' }]);
  });

  it('frees a released number at once, here and at the hospital', async () => {
    const { id } = await held('S2-1', 'S2');
    expect((await app.call('DELETE', `/api/v1/holds/${id}`, { token })).status).toBe(204);
    expect((await app.call('DELETE', `/api/v1/holds/${id}`, { token })).status).toBe(204);
    expect(hospital.bookings()).toMatchObject([{ state: 'cancelled' }]);
    expect((await post('/api/v1/appointments', { holdId: id })).body.code).toBe('HOLD_EXPIRED');
    await held('S2-1', 'S2');
  });

  it('gives the same hold again to somebody who comes back, and lets them change their mind', async () => {
    const first = await held('S1-1');
    expect((await held('S1-1')).id).toBe(first.id);
    const other = await held('S1-2');
    expect(other.id).not.toBe(first.id);
    expect(hospital.bookings()).toMatchObject([{ state: 'cancelled' }, { state: 'held' }]);
  });

  it('lets a hold run out and gives the number back to the hospital', async () => {
    const { id } = await held();
    clock.pass({ minutes: 10 });
    expect((await post('/api/v1/appointments', { holdId: id })).body.code).toBe('HOLD_EXPIRED');
    await sweep();
    expect(hospital.bookings()).toMatchObject([{ state: 'cancelled' }]);
    await held();
  });

  it('tells the hospital later when it could not be told of a release at once', async () => {
    const { id } = await held();
    hospital.next('unavailable', 'release');
    expect((await app.call('DELETE', `/api/v1/holds/${id}`, { token })).status).toBe(204);
    expect(hospital.bookings()).toMatchObject([{ state: 'held' }]);
    clock.pass({ minutes: 1 });
    await sweep();
    expect(hospital.bookings()).toMatchObject([{ state: 'cancelled' }]);
  });

  describe('when the hospital acts and then goes silent', () => {
    it('keeps the hold unconfirmed until the hospital can be asked', async () => {
      hospital.next('act-then-hang', 'hold');
      const answer = await hold();
      expect([answer.status, answer.body.state]).toEqual([201, 'holding']);
      const { id } = answer.body as unknown as Hold;
      expect((await post('/api/v1/appointments', { holdId: id })).body.code).toBe('HOLD_UNCONFIRMED');
      const asked = await app.call('GET', `/api/v1/holds/${id}`, { token });
      expect(asked.body).toMatchObject({ id, state: 'held' });
      expect((await post('/api/v1/appointments', { holdId: id })).body.state).toBe('booked');
    });

    it('gives an unconfirmed hold back only when it can no longer be on its way', async () => {
      hospital.next('act-then-hang', 'hold');
      const { id } = (await hold()).body as unknown as Hold;
      expect((await app.call('DELETE', `/api/v1/holds/${id}`, { token })).status).toBe(204);
      await sweep();
      expect(hospital.bookings()).toMatchObject([{ state: 'held' }]);
      clock.pass({ minutes: 2 });
      await sweep();
      expect(hospital.bookings()).toMatchObject([{ state: 'cancelled' }]);
    });

    it('keeps a booking confirming, never sends it again, and finds it', async () => {
      const { id } = await held();
      hospital.next('act-then-hang', 'book');
      const answer = await post('/api/v1/appointments', { holdId: id });
      expect(answer.body).toMatchObject({ state: 'confirming', actions: { cancel: false } });
      await sweep();
      expect(await shown(id)).toMatchObject({ state: 'booked', visitNo: 'V000001' });
      expect(hospital.bookings()).toHaveLength(1);
    });

    it('finds a cancellation and frees the number', async () => {
      const appointment = await booked('S2-1', 'S2');
      hospital.next('act-then-hang', 'cancel');
      const answer = await post(`/api/v1/appointments/${appointment.id}/cancel`, {});
      expect(answer.body.state).toBe('cancelling');
      await sweep();
      expect((await shown(appointment.id)).state).toBe('cancelled');
      await held('S2-1', 'S2');
    });
  });

  describe('when the hospital goes silent before acting', () => {
    it('gives an unconfirmed hold up after some patience', async () => {
      hospital.next('hang', 'hold');
      const { id } = (await hold()).body as unknown as Hold;
      await sweep();
      expect((await app.call('GET', `/api/v1/holds/${id}`, { token })).body.state).toBe('holding');
      clock.pass({ minutes: 3 });
      await sweep();
      expect((await app.call('GET', `/api/v1/holds/${id}`, { token })).body.code).toBe('HOLD_EXPIRED');
      await held();
    });

    it('gives back what the hospital only holds, and says that the booking failed', async () => {
      const { id } = await held();
      hospital.next('hang', 'book');
      expect((await post('/api/v1/appointments', { holdId: id })).body.state).toBe('confirming');
      await sweep();
      expect((await shown(id)).state).toBe('confirming');
      clock.pass({ minutes: 3 });
      await sweep();
      expect(await shown(id)).toMatchObject({ state: 'refused', reason: expect.stringContaining('请重新选择') });
      expect(hospital.bookings()).toMatchObject([{ state: 'cancelled' }]);
      await held();
    });

    it('keeps an appointment booked whose cancellation never arrived', async () => {
      const appointment = await booked();
      hospital.next('hang', 'cancel');
      await post(`/api/v1/appointments/${appointment.id}/cancel`, {});
      clock.pass({ minutes: 3 });
      await sweep();
      expect(await shown(appointment.id)).toMatchObject({ state: 'booked', actions: { cancel: true } });
    });
  });

  describe('when the hospital is down', () => {
    const down = [503, 'HOSPITAL_UNAVAILABLE', '医院系统暂时无法应答,请稍后再试'];
    const said = ({ status, body }: { status: number; body: Record<string, unknown> }) => [
      status,
      body.code,
      body.message,
    ];

    it('says so to a hold and frees the number', async () => {
      hospital.next('unavailable', 'hold');
      expect(said(await hold())).toEqual(down);
      await held();
    });

    it('says so to a booking and keeps the hold', async () => {
      const { id } = await held();
      hospital.next('unavailable', 'book');
      expect(said(await post('/api/v1/appointments', { holdId: id }))).toEqual(down);
      expect((await post('/api/v1/appointments', { holdId: id })).body.state).toBe('booked');
    });

    it('says so to a cancellation and keeps the appointment', async () => {
      const { id } = await booked();
      hospital.next('unavailable', 'cancel');
      expect(said(await post(`/api/v1/appointments/${id}/cancel`, {}))).toEqual(down);
      expect((await shown(id)).state).toBe('booked');
    });

    it('still shows the appointments that were booked', async () => {
      const { id } = await booked();
      hospital.next('unavailable', '*', 100);
      expect((await shown(id)).state).toBe('booked');
      expect((await listed()).items).toHaveLength(1);
    });
  });

  it('says distinctly when the session was stopped meanwhile', async () => {
    const { id } = await held();
    hospital.stopSession('S1');
    const answer = await post('/api/v1/appointments', { holdId: id });
    expect([answer.status, answer.body.code]).toEqual([409, 'SESSION_STOPPED']);
    expect(await shown(id)).toMatchObject({ state: 'refused', reason: '该医生已停诊,请选择其他出诊时间' });
  });

  it('shows a booking that the hospital stopped', async () => {
    const { id } = await booked();
    hospital.stopSession('S1');
    clock.pass({ minutes: 1 });
    await shown(id);
    await sweep();
    expect(await shown(id)).toMatchObject({ state: 'stopped', actions: { cancel: false } });
    expect((await listed('?group=upcoming')).items).toMatchObject([{ state: 'stopped' }]);
  });

  it('follows the visit until it is over', async () => {
    const { id } = await booked();
    clock.pass({ days: 1 });
    hospital.move(id, 'arrived');
    await sweep();
    expect((await shown(id)).state).toBe('arrived');
    hospital.move(id, 'completed');
    clock.pass({ minutes: 30 });
    await sweep();
    expect((await shown(id)).state).toBe('completed');
  });

  it('lets a resident cancel until the last second and not after it', async () => {
    const { id } = await booked();
    clock.pass({ hours: 22, minutes: 29, seconds: 59 });
    expect((await shown(id)).actions.cancel).toBe(true);
    clock.pass({ seconds: 1 });
    expect((await shown(id)).actions.cancel).toBe(false);
    const answer = await post(`/api/v1/appointments/${id}/cancel`, {});
    expect([answer.status, answer.body.code]).toEqual([409, 'CANCEL_TOO_LATE']);
  });

  it('lets several workers sweep at once without doing anything twice', async () => {
    const { id } = await held();
    hospital.next('act-then-hang', 'book');
    await post('/api/v1/appointments', { holdId: id });
    await Promise.all([sweep(), shown(id), shown(id)]);
    expect((await shown(id)).state).toBe('booked');
  });

  it('lists page by page, newest visit first, nothing twice', async () => {
    await booked('S1-1');
    await booked('S2-1', 'S2');
    const first = await listed('?limit=1');
    expect(first.items.map(({ startTime }) => startTime)).toEqual(['10:00']);
    const next = await listed(`?limit=1&cursor=${first.nextCursor}`);
    expect(next.items.map(({ startTime }) => startTime)).toEqual(['09:00']);
    expect(next.nextCursor).toBeNull();
    const wrong = await app.call('GET', '/api/v1/appointments?cursor=nonsense', { token });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('gives a calendar file', async () => {
    const { id } = await booked();
    const answer = await app.call('GET', `/api/v1/appointments/${id}/calendar.ics`, { token });
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.text).toContain('DTSTART:20261123T010000Z');
    expect(answer.text).not.toContain('李华');
  });
});
