import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import type { AlternativeList, Appointment, AppointmentTimeline } from '@kangqiao/contracts';
import type { StopNotice } from '@kangqiao/his-port';
import { Database } from '../../database/database';
import { aSeededSession, BookingDesk, DAY, idOf } from '../../testing/booking-desk';
import { aFileOf, LI_HUA } from '../../testing/residents';

const NEXT_DAY = '2026-11-24';
const THIRD_DAY = '2026-11-25';

const aNotice = (changes: Partial<StopNotice> = {}): StopNotice => ({
  id: 'STOP-1',
  kind: 'stopped',
  sessionId: 'S1',
  date: DAY,
  from: null,
  to: null,
  substitute: null,
  reason: '医生临时有抢救任务',
  issuedAt: new Date('2026-11-22T02:30:00Z'),
  ...changes,
});

const withDoctor = (session: ReturnType<typeof aSeededSession>, doctorId: string, doctorName: string) => ({
  ...session,
  doctorId,
  doctorName,
});

/** The same doctor the next day, a colleague on the day itself. */
const SESSIONS = [
  aSeededSession('S1', 'D1', ['09:00', '09:10']),
  aSeededSession('S2', 'D2', ['10:00']),
  aSeededSession('S3', 'D1', ['08:50', '09:20'], NEXT_DAY),
  withDoctor(aSeededSession('S4', 'D1', ['09:30']), 'DR2', '吴敏'),
];

const elsewhere = () =>
  new InMemoryHospital({
    id: 'kq-county',
    name: '临溪县人民医院',
    clock: () => new Date('2026-11-22T01:30:00Z'),
    departments: [{ id: 'X1', parentId: null, name: '心内科', introduction: null, location: null }],
    sessions: [withDoctor(aSeededSession('E1', 'X1', ['09:00'], THIRD_DAY), 'DR9', '孙平')],
    patients: [aFileOf(LI_HUA)],
  });

describe('a visit that the hospital calls off', () => {
  let desk: BookingDesk;
  let other: InMemoryHospital;

  beforeEach(async () => {
    other = elsewhere();
    desk = await BookingDesk.open({ sessions: SESSIONS }, { hospitals: [other] });
  });
  afterEach(() => desk.close());

  const push = (changes: Partial<StopNotice> = {}) =>
    desk.app.call('POST', '/hospital-push/kq-first', {
      body: JSON.stringify([{ kind: 'stop-notice', notice: aNotice(changes) }]),
      headers: { 'content-type': 'text/xml' },
    });
  const substitute = (name: string, minute = 30) =>
    push({ kind: 'substituted', substitute: name, issuedAt: new Date(`2026-11-22T02:${minute}:00Z`) });
  const stopped = async () => {
    const booked = await desk.booked();
    desk.hospital.stopSession('S1');
    await push();
    return booked;
  };
  const told = () =>
    desk.app.nest
      .get(Database)
      .rows<{ kind: string; urgent: number }>('SELECT kind, urgent FROM notification WHERE kind IN (?, ?)', [
        'visit-stopped',
        'visit-changed',
      ])
      .then((rows) => rows.map(({ kind, urgent }) => `${kind}${urgent ? '!' : ''}`));
  const stepsOf = async (id: string) =>
    ((await desk.get(`/appointments/${id}/timeline`)).body as unknown as AppointmentTimeline).items;
  const kindsOf = async (id: string) => (await stepsOf(id)).map(({ kind }) => kind);
  const offered = async (id: string) =>
    (await desk.get(`/appointments/${id}/alternatives`)).body as unknown as AlternativeList;
  const rebook = (id: string, offer: AlternativeList['items'][number] | undefined) =>
    desk.post(`/appointments/${id}/rebook`, {
      hospitalId: offer?.hospitalId,
      sessionId: offer?.session.id,
      numberId: offer?.number.id,
    });
  const rebooked = async (id: string, kind: string) => {
    const { items } = await offered(id);
    const { status, body } = await rebook(
      id,
      items.find((one) => one.kind === kind),
    );
    expect(status).toBe(201);
    return body as unknown as Appointment;
  };

  it('is told at once, and once, however often the hospital says it', async () => {
    const { id } = await stopped();
    await push();
    await push({ id: 'STOP-2', issuedAt: new Date('2026-11-22T02:31:00Z') });
    expect(await told()).toEqual(['visit-stopped!']);
    expect(await desk.shown(id)).toMatchObject({ state: 'stopped', actions: { rebook: true, cancel: false } });
  });

  it('is told too where the hospital only says so when it is asked', async () => {
    const { id } = await desk.booked();
    desk.hospital.stopSession('S1');
    desk.hospital.next('unavailable', 'findBooking');
    await push({ issuedAt: new Date('2026-11-22T01:00:00Z') });
    expect(await told()).toEqual([]);
    await desk.sweep();
    expect([await told(), (await desk.shown(id)).state]).toEqual([['visit-stopped!'], 'stopped']);
  });

  it('keeps the reason of the notice where the hospital is asked first', async () => {
    const { id } = await desk.booked();
    desk.hospital.stopSession('S1');
    await push({ issuedAt: new Date('2026-11-22T01:30:00Z') });
    expect(await desk.shown(id)).toMatchObject({ state: 'stopped', reason: '医生临时有抢救任务' });
  });

  it('is left alone where the person has arrived, though we have not heard of it', async () => {
    const { id } = await desk.booked();
    desk.hospital.move(id, 'arrived');
    desk.app.clock.set(`${DAY}T08:30:00+08:00`);
    await push({ issuedAt: desk.app.clock.now() });
    expect([(await desk.shown(id)).state, await told()]).toEqual(['arrived', []]);
  });

  it('shows three ways on: the same doctor, the same department, another hospital; only with free numbers', async () => {
    const { id } = await stopped();
    const { items, unavailable } = await offered(id);
    expect(unavailable).toEqual([]);
    const short = items.map(({ kind, hospitalName, session, number }) => [
      kind,
      hospitalName,
      session.doctorName,
      session.date,
      number.startTime,
    ]);
    expect(short).toEqual([
      ['same-doctor', '康桥市第一人民医院', '周明', NEXT_DAY, '08:50'],
      ['same-department', '康桥市第一人民医院', '吴敏', DAY, '09:30'],
      ['other-hospital', '临溪县人民医院', '孙平', THIRD_DAY, '09:00'],
    ]);
  });

  it('names a hospital that cannot be asked, and still shows the others', async () => {
    const { id } = await stopped();
    other.next('unavailable', '*', 5);
    const { items, unavailable } = await offered(id);
    expect([items.map(({ kind }) => kind), unavailable]).toEqual([
      ['same-doctor', 'same-department'],
      ['临溪县人民医院'],
    ]);
  });

  it.each(['same-doctor', 'same-department', 'other-hospital'])('is replaced by %s in one step', async (kind) => {
    const { id } = await stopped();
    const made = await rebooked(id, kind);
    expect(made.state).toBe('booked');
    expect(await desk.shown(id)).toMatchObject({
      state: 'rebooked',
      successorId: made.id,
      actions: { rebook: false },
    });
    expect(await kindsOf(id)).toEqual(['holding', 'held', 'confirming', 'booked', 'stopped', 'rebooked']);
    expect((await stepsOf(id)).at(-1)?.note).toMatch(/^已改约至11月2\d日/);
    expect((await desk.listed('?group=upcoming')).items.map((one) => one.id)).toEqual([made.id]);
  });

  it('is replaced once: a second wish is answered with the first', async () => {
    const { id } = await stopped();
    const { items } = await offered(id);
    const made = await rebooked(id, 'same-doctor');
    const again = await rebook(id, items[1]);
    expect([again.status, again.body.id]).toEqual([201, made.id]);
    expect(desk.hospital.bookings().filter(({ state }) => state === 'booked')).toHaveLength(1);
  });

  it('is replaced once where two wishes come at the same moment', async () => {
    const { id } = await stopped();
    const { items } = await offered(id);
    const answers = await Promise.all([rebook(id, items[0]), rebook(id, items[2])]);
    const made = answers.filter(({ status }) => status === 201);
    expect(made.length).toBeGreaterThanOrEqual(1);
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    const booked = [...desk.hospital.bookings(), ...other.bookings()].filter(({ state }) => state === 'booked');
    expect(booked).toHaveLength(1);
  });

  it('stays in sight when the hospital refuses the other one, and may be replaced by a third', async () => {
    const { id } = await stopped();
    const { items } = await offered(id);
    desk.hospital.next('refused', 'book');
    expect(await rebook(id, items[0])).toMatchObject({ status: 422, body: { code: 'HOSPITAL_REFUSED' } });
    expect(await desk.shown(id)).toMatchObject({ state: 'stopped', actions: { rebook: true } });
    await rebooked(id, 'same-department');
    expect((await desk.shown(id)).state).toBe('rebooked');
  });

  it('is closed by whoever finds out that the other one stands', async () => {
    const { id } = await stopped();
    const { items } = await offered(id);
    desk.hospital.next('act-then-hang', 'book');
    const { body } = await rebook(id, items[0]);
    expect([body.state, (await desk.shown(id)).state]).toEqual(['confirming', 'stopped']);
    await desk.sweep();
    expect([(await desk.shown(String(body.id))).state, (await desk.shown(id)).state]).toEqual(['booked', 'rebooked']);
  });

  it('goes on with the same number where the hospital was silent when it was held', async () => {
    const { id } = await stopped();
    const { items } = await offered(id);
    desk.hospital.next('act-then-hang', 'hold');
    expect(await rebook(id, items[0])).toMatchObject({ status: 409, body: { code: 'HOLD_UNCONFIRMED' } });
    const again = await rebook(id, items[0]);
    expect([again.status, again.body.state]).toEqual([201, 'booked']);
  });

  it('never counts against the quotas', async () => {
    const { id } = await stopped();
    const made = await rebooked(id, 'same-department');
    expect(made.visitDate).toBe(DAY);
  });

  it('is nobody else’s to replace, nor to look at', async () => {
    const { id } = await stopped();
    const stranger = await desk.app.signIn('stranger');
    for (const path of ['alternatives', 'timeline'])
      expect(await desk.get(`/appointments/${id}/${path}`, stranger)).toMatchObject({
        status: 404,
        body: { code: 'APPOINTMENT_NOT_FOUND' },
      });
    const { items } = await offered(id);
    const body = { hospitalId: 'kq-first', sessionId: items[0]?.session.id, numberId: items[0]?.number.id };
    expect(await desk.post(`/appointments/${id}/rebook`, body, stranger)).toMatchObject({ status: 404 });
  });

  it('is only replaced where it was stopped', async () => {
    const { id } = await desk.booked();
    expect((await offered(id)).items).toEqual([]);
    const answer = await desk.post(`/appointments/${id}/rebook`, {
      hospitalId: 'kq-first',
      sessionId: idOf('S2'),
      numberId: 'S2-1',
    });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'NOT_ALLOWED_IN_STATE', message: expect.stringContaining('取消后重新预约') },
    });
  });

  describe('with another doctor', () => {
    it('stays booked, and says who replaces whom, once', async () => {
      const { id } = await desk.booked();
      await substitute('吴敏');
      await substitute('吴敏');
      await substitute('吴敏', 31);
      expect(await desk.shown(id)).toMatchObject({
        state: 'booked',
        doctorName: '周明',
        substitution: { doctorName: '吴敏', kept: false },
        actions: { keep: true, cancel: true },
      });
      expect(await told()).toEqual(['visit-changed!']);
      expect((await stepsOf(id)).at(-1)).toMatchObject({ kind: 'substituted', note: '吴敏' });
    });

    it('ends as the latest notice says, whichever comes last', async () => {
      const { id } = await desk.booked();
      await substitute('郑伟', 40);
      await substitute('吴敏', 30);
      expect((await desk.shown(id)).substitution?.doctorName).toBe('郑伟');
    });

    it('is kept by one word, which may be said twice', async () => {
      const { id } = await desk.booked();
      await substitute('吴敏');
      for (const answer of [
        await desk.post(`/appointments/${id}/keep`, {}),
        await desk.post(`/appointments/${id}/keep`, {}),
      ])
        expect(answer).toMatchObject({
          status: 200,
          body: { substitution: { kept: true }, actions: { keep: false } },
        });
      expect((await kindsOf(id)).filter((kind) => kind === 'kept')).toHaveLength(1);
    });

    it('may be cancelled after the cut-off until it is kept', async () => {
      const { id } = await desk.booked();
      desk.app.clock.set(`${DAY}T08:30:00+08:00`);
      expect((await desk.shown(id)).actions.cancel).toBe(false);
      await substitute('吴敏');
      expect((await desk.shown(id)).actions.cancel).toBe(true);
      expect(await desk.cancel(id)).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    });

    it('has nothing to be kept where nobody else comes', async () => {
      const { id } = await desk.booked();
      expect(await desk.post(`/appointments/${id}/keep`, {})).toMatchObject({ status: 409 });
    });

    it('is stopped all the same when the hospital stops it after that', async () => {
      const { id } = await desk.booked();
      await substitute('吴敏');
      await push({ issuedAt: new Date('2026-11-22T02:50:00Z') });
      expect((await desk.shown(id)).state).toBe('stopped');
      expect((await told()).sort()).toEqual(['visit-changed!', 'visit-stopped!']);
    });
  });
});
