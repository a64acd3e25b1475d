import { type BookingDesk, DAY, idOf } from '../../testing/booking-desk';
import { NEXT_DAY, StopDesk, THIRD_DAY } from '../../testing/stop-desk';

describe('a visit that the hospital called off', () => {
  let visits: StopDesk;
  let desk: BookingDesk;

  beforeEach(async () => {
    visits = await StopDesk.open();
    desk = visits.booking;
  });
  afterEach(() => visits.close());

  it('shows three ways on: the same doctor, the same department, another hospital; only with free numbers', async () => {
    const { id } = await visits.stopped();
    const { items, unavailable } = await visits.offered(id);
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
    const { id } = await visits.stopped();
    visits.other.next('unavailable', '*', 5);
    const { items, unavailable } = await visits.offered(id);
    expect([items.map(({ kind }) => kind), unavailable]).toEqual([
      ['same-doctor', 'same-department'],
      ['临溪县人民医院'],
    ]);
  });

  it('names a hospital that tells its sessions and not their numbers: that is no word of none being free', async () => {
    const { id } = await visits.stopped();
    visits.other.next('unavailable', 'numbers', 5);
    const { items, unavailable } = await visits.offered(id);
    expect([items.map(({ kind }) => kind), unavailable]).toEqual([
      ['same-doctor', 'same-department'],
      ['临溪县人民医院'],
    ]);
  });

  it('names a hospital once, though it was silent about several sessions', async () => {
    const { id } = await visits.stopped();
    desk.hospital.next('unavailable', 'numbers', 9);
    const { items, unavailable } = await visits.offered(id);
    expect([items.map(({ kind }) => kind), unavailable]).toEqual([['other-hospital'], ['康桥市第一人民医院']]);
  });

  it.each(['same-doctor', 'same-department', 'other-hospital'])('is replaced by %s in one step', async (kind) => {
    const { id } = await visits.stopped();
    const made = await visits.rebooked(id, kind);
    expect(made.state).toBe('booked');
    expect(await desk.shown(id)).toMatchObject({
      state: 'rebooked',
      successorId: made.id,
      actions: { rebook: false },
    });
    expect(await visits.kindsOf(id)).toEqual(['holding', 'held', 'confirming', 'booked', 'stopped', 'rebooked']);
    expect((await visits.stepsOf(id)).at(-1)?.note).toMatch(/^已改约至11月2\d日/);
    expect((await desk.listed('?group=upcoming')).items.map((one) => one.id)).toEqual([made.id]);
  });

  it('is replaced once: a second wish is answered with the first', async () => {
    const { id } = await visits.stopped();
    const { items } = await visits.offered(id);
    const made = await visits.rebooked(id, 'same-doctor');
    const again = await visits.rebook(id, items[1]);
    expect([again.status, again.body.id]).toEqual([201, made.id]);
    expect(desk.hospital.bookings().filter(({ state }) => state === 'booked')).toHaveLength(1);
  });

  it('is replaced once where two wishes come at the same moment', async () => {
    const { id } = await visits.stopped();
    const { items } = await visits.offered(id);
    const answers = await Promise.all([visits.rebook(id, items[0]), visits.rebook(id, items[2])]);
    const made = answers.filter(({ status }) => status === 201);
    expect(made.length).toBeGreaterThanOrEqual(1);
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    const booked = [...desk.hospital.bookings(), ...visits.other.bookings()].filter(({ state }) => state === 'booked');
    expect(booked).toHaveLength(1);
  });

  it('stays in sight when the hospital refuses the other one, and may be replaced by a third', async () => {
    const { id } = await visits.stopped();
    const { items } = await visits.offered(id);
    desk.hospital.next('refused', 'book');
    expect(await visits.rebook(id, items[0])).toMatchObject({ status: 422, body: { code: 'HOSPITAL_REFUSED' } });
    expect(await desk.shown(id)).toMatchObject({ state: 'stopped', actions: { rebook: true } });
    await visits.rebooked(id, 'same-department');
    expect((await desk.shown(id)).state).toBe('rebooked');
  });

  it('is closed by whoever finds out that the other one stands', async () => {
    const { id } = await visits.stopped();
    const { items } = await visits.offered(id);
    desk.hospital.next('act-then-hang', 'book');
    const { body } = await visits.rebook(id, items[0]);
    expect([body.state, (await desk.shown(id)).state]).toEqual(['confirming', 'stopped']);
    await desk.sweep();
    expect([(await desk.shown(String(body.id))).state, (await desk.shown(id)).state]).toEqual(['booked', 'rebooked']);
  });

  it('goes on with the same number where the hospital was silent when it was held', async () => {
    const { id } = await visits.stopped();
    const { items } = await visits.offered(id);
    desk.hospital.next('act-then-hang', 'hold');
    expect(await visits.rebook(id, items[0])).toMatchObject({ status: 409, body: { code: 'HOLD_UNCONFIRMED' } });
    const again = await visits.rebook(id, items[0]);
    expect([again.status, again.body.state]).toEqual([201, 'booked']);
  });

  it('never counts against the quotas', async () => {
    const { id } = await visits.stopped();
    const made = await visits.rebooked(id, 'same-department');
    expect(made.visitDate).toBe(DAY);
  });

  it('is nobody else’s to replace, nor to look at', async () => {
    const { id } = await visits.stopped();
    const stranger = await desk.app.signIn('stranger');
    for (const path of ['alternatives', 'timeline'])
      expect(await desk.get(`/appointments/${id}/${path}`, stranger)).toMatchObject({
        status: 404,
        body: { code: 'APPOINTMENT_NOT_FOUND' },
      });
    const { items } = await visits.offered(id);
    const body = { hospitalId: 'kq-first', sessionId: items[0]?.session.id, numberId: items[0]?.number.id };
    expect(await desk.post(`/appointments/${id}/rebook`, body, stranger)).toMatchObject({ status: 404 });
  });

  it('is only replaced where it was stopped', async () => {
    const { id } = await desk.booked();
    expect((await visits.offered(id)).items).toEqual([]);
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
});
