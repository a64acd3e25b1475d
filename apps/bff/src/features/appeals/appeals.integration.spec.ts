import type { AppointmentTimeline } from '@kangqiao/contracts';
import { Database } from '../../database/database';
import { BookingDesk, DAY } from '../../testing/booking-desk';
import { TestTerminal } from '../../testing/test-terminal';

const RULES = { noShow: { strikes: 1, withinDays: 30, blockDays: 30, appealDays: 10 }, bookingDays: 30 };
const REASON = '当天地铁停运，赶到医院时已经停诊。';

describe('an appeal against a missed visit', () => {
  const terminal = new TestTerminal('kq-first');
  let desk: BookingDesk;
  let id: string;

  const open = async (rules: object = RULES) => {
    desk = await BookingDesk.open({ rules }, { terminals: { 'kq-first': terminal.access() } });
    ({ id } = await desk.booked());
  };
  const miss = async () => {
    desk.hospital.move(id, 'missed');
    desk.app.clock.set(`${DAY}T22:00:00+08:00`);
    await desk.sweep();
    expect((await desk.shown(id)).state).toBe('missed');
  };
  const file = (reason = REASON, token?: string) => desk.post(`/appointments/${id}/appeal`, { reason }, token);
  const waiting = async () => (await terminal.get(desk.app, '/terminal/v1/appeals')).body.items as { id: string }[];
  const decide = (appealId: string, body: object, by = terminal) =>
    by.post(desk.app, `/terminal/v1/appeals/${appealId}/decision`, body);
  const lastStep = async () =>
    ((await desk.get(`/appointments/${id}/timeline`)).body as unknown as AppointmentTimeline).items.at(-1);
  const told = () =>
    desk.app.nest
      .get(Database)
      .rows<{ fact: string }>('SELECT fact FROM notification WHERE fact = ?', [`appointment:${id}:appeal`]);

  beforeEach(async () => {
    await open();
    await miss();
  });
  afterEach(() => desk.close());

  it('is filed once, and read by the hospital by its own number, without a name', async () => {
    expect((await desk.shown(id)).actions.appeal).toBe(true);
    expect(await file()).toMatchObject({
      status: 201,
      body: { state: 'missed', appeal: 'waiting', actions: { appeal: false } },
    });
    expect(await file()).toMatchObject({ status: 409, body: { message: '您已提交过申诉，请等待医院答复' } });
    const [appeal, ...others] = await waiting();
    expect(others).toEqual([]);
    expect(appeal).toEqual({
      id: expect.any(String),
      visitNo: 'V000001',
      departmentName: '心血管内科',
      doctorName: '周明',
      visitDate: DAY,
      startsAt: '09:00',
      reason: REASON,
      filedAt: '2026-11-23T22:00:00+08:00',
    });
    expect(await lastStep()).toMatchObject({ kind: 'appealed', note: null });
  });

  it('granted, takes the strike away and is told to the resident', async () => {
    const refused = await desk.hold('S2-1', { session: 'S2' });
    expect(refused.status).not.toBe(201);
    await file();
    const [appeal] = await waiting();
    expect(await decide(appeal?.id ?? '', { decision: 'grant', answer: '情况属实' })).toMatchObject({
      status: 200,
      body: { state: 'granted' },
    });
    expect(await desk.shown(id)).toMatchObject({ state: 'missed', appeal: 'granted', actions: { appeal: false } });
    expect(await lastStep()).toMatchObject({ kind: 'appeal-granted', note: '情况属实' });
    expect([await told(), await waiting()]).toEqual([[expect.anything()], []]);
    const { body } = await desk.hold('S2-1', { session: 'S2' });
    expect(body.code).not.toBe('HOSPITAL_REFUSED');
  });

  it('refused, leaves the strike, with the hospital’s words', async () => {
    await file();
    const [appeal] = await waiting();
    await decide(appeal?.id ?? '', { decision: 'refuse', answer: '未提前取消' });
    expect((await desk.shown(id)).appeal).toBe('refused');
    expect(await lastStep()).toMatchObject({ kind: 'appeal-refused', note: '未提前取消' });
    expect(await desk.hold('S2-1', { session: 'S2' })).not.toMatchObject({ status: 201 });
  });

  it('is decided once: the same again is fine, the contrary is not', async () => {
    await file();
    const appealId = (await waiting())[0]?.id ?? '';
    await decide(appealId, { decision: 'grant' });
    expect(await decide(appealId, { decision: 'grant' })).toMatchObject({ status: 200 });
    expect(await decide(appealId, { decision: 'refuse' })).toMatchObject({
      status: 409,
      body: { code: 'NOT_ALLOWED_IN_STATE' },
    });
    expect(await told()).toHaveLength(1);
  });

  it('is only its own hospital’s to decide', async () => {
    await file();
    const appealId = (await waiting())[0]?.id ?? '';
    expect(await decide(appealId, { decision: 'grant' }, new TestTerminal('kq-first'))).toMatchObject({
      status: 401,
      body: { code: 'TERMINAL_SIGNATURE_REFUSED' },
    });
    await desk.app.nest.get(Database).change("UPDATE appeal SET hospital_id = 'another'");
    expect(await decide(appealId, { decision: 'grant' })).toMatchObject({
      status: 404,
      body: { code: 'APPEAL_NOT_FOUND' },
    });
  });

  it('is not there for a stranger', async () => {
    expect(await file(REASON, await desk.app.signIn('stranger'))).toMatchObject({
      status: 404,
      body: { code: 'APPOINTMENT_NOT_FOUND' },
    });
  });

  it.each([
    ['2026-12-03T23:59:59+08:00', 201],
    ['2026-12-04T00:00:00+08:00', 409],
  ])('filed at %s is answered %s', async (now, status) => {
    desk.app.clock.set(now);
    expect((await file()).status).toBe(status);
  });

  it('needs a reason', async () => {
    expect(await file('堵车')).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    expect((await file('路上堵车了')).status).toBe(201);
  });

  it('is needless when the hospital finds out that the person had come', async () => {
    await file();
    desk.hospital.move(id, 'completed');
    desk.app.clock.pass({ hours: 1 });
    await desk.sweep();
    expect(await desk.shown(id)).toMatchObject({ state: 'completed', appeal: null });
    expect(await waiting()).toEqual([]);
  });

  it('is kept sealed', async () => {
    await file();
    const [row] = await desk.app.nest
      .get(Database)
      .rows<{ reason: Buffer }>('SELECT reason_sealed AS reason FROM appeal');
    expect(row?.reason.toString('utf8')).not.toContain('地铁');
  });
});

describe('a hospital that hears no appeals here', () => {
  it('does not offer them, and says where to go', async () => {
    const desk = await BookingDesk.open({ rules: { noShow: { ...RULES.noShow, appealDays: 0 } } });
    const { id } = await desk.booked();
    desk.hospital.move(id, 'missed');
    desk.app.clock.set(`${DAY}T22:00:00+08:00`);
    await desk.sweep();
    expect((await desk.shown(id)).actions.appeal).toBe(false);
    expect((await desk.post(`/appointments/${id}/appeal`, { reason: REASON })).body.message).toContain('门诊办公室');
    await desk.close();
  });
});
