import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { TestApp } from '../../testing/test-app';
import { TestClock } from '../../testing/test-clock';

/** The clock of these tests stands at 09:30 in Shanghai on this day. */
const TODAY = '2026-11-22';
const TOMORROW = '2026-11-23';

const aSession = (id: string, date: string, state: 'open' | 'stopped' | 'not-released' = 'open') => ({
  id,
  departmentId: '内科/一',
  departmentName: '内科一区',
  doctorId: 'DR1',
  doctorName: '周明',
  doctorTitle: null,
  date,
  period: 'morning' as const,
  state,
  feeFen: 1500,
  place: null,
  numbers: ['09:29', '09:30', '09:31'].map((startTime, index) => ({
    id: `${id}-${index}`,
    startTime,
    endTime: '09:40',
    available: true,
  })),
});

describe('the directory and the schedule', () => {
  let app: TestApp;
  let hospital: InMemoryHospital;
  let token: string;

  beforeEach(async () => {
    const clock = new TestClock();
    hospital = new InMemoryHospital({
      id: 'kq-first',
      name: '康桥市第一人民医院',
      rules: { bookingDays: 7 },
      departments: [{ id: '内科/一', parentId: null, name: '内科一区', introduction: null, location: '门诊楼 3 层' }],
      doctors: [
        { id: 'DR1', departmentId: '内科/一', name: '周明', title: null, speciality: null, biography: null },
        { id: 'DR2', departmentId: 'other', name: '吴静', title: null, speciality: null, biography: null },
      ],
      sessions: [aSession('S0', '2026-11-21'), aSession('S1', TODAY), aSession('S2', TOMORROW, 'stopped')],
    });
    app = await TestApp.start({ hospitals: [hospital], clock });
    token = await app.signIn('li');
  });

  afterEach(() => app.stop());

  const get = (url: string) => app.call('GET', `/api/v1${url}`, { token });
  const codeOf = async (url: string) => {
    const { status, body } = await get(url);
    return [status, body.code];
  };

  const departmentId = async (): Promise<string> => {
    const { body } = await get('/hospitals/kq-first/departments');
    return String((body.items as { id: string }[])[0]?.id);
  };

  const schedule = async (from: string, to: string) =>
    get(`/hospitals/kq-first/schedule?departmentId=${await departmentId()}&from=${from}&to=${to}`);

  it('are for residents who signed in', async () => {
    expect((await app.call('GET', '/api/v1/hospitals')).body.code).toBe('SIGN_IN_REQUIRED');
  });

  it('show the hospitals, their departments and doctors, whatever characters their ids have', async () => {
    const list = await get('/hospitals');
    expect(list.body).toMatchObject({ items: [{ id: 'kq-first', address: '测试路 1 号', bookingDays: 7 }] });
    expect((await get('/hospitals/kq-first')).body).toMatchObject({ name: '康桥市第一人民医院' });
    const id = await departmentId();
    expect(id).toMatch(/^[A-Za-z0-9_.~-]+$/);
    const doctors = await get(`/hospitals/kq-first/doctors?departmentId=${id}`);
    expect(doctors.body).toMatchObject({ items: [{ id: 'DR1', departmentId: id }] });
    expect((await get('/hospitals/kq-first/doctors')).body.items).toHaveLength(2);
  });

  it('name what is not there', async () => {
    expect(await codeOf('/hospitals/nowhere')).toEqual([404, 'HOSPITAL_NOT_FOUND']);
    expect(await codeOf('/hospitals/nowhere/departments')).toEqual([404, 'HOSPITAL_NOT_FOUND']);
    expect(await codeOf('/hospitals/kq-first/doctors?departmentId=D9')).toEqual([404, 'DEPARTMENT_NOT_FOUND']);
    const days = `from=${TODAY}&to=${TODAY}`;
    expect(await codeOf(`/hospitals/kq-first/schedule?departmentId=D9&${days}`)).toEqual([404, 'DEPARTMENT_NOT_FOUND']);
    const known = `departmentId=${await departmentId()}`;
    expect(await codeOf(`/hospitals/kq-first/schedule?${known}&doctorId=DR9&${days}`)).toEqual([
      404,
      'DOCTOR_NOT_FOUND',
    ]);
    expect(await codeOf('/hospitals/kq-first/sessions/made-up/numbers')).toEqual([404, 'SESSION_NOT_FOUND']);
  });

  it('leave a hospital on the list that cannot tell about itself, and say so where it is asked for alone', async () => {
    hospital.next('unavailable', 'profile', 2);
    expect((await get('/hospitals')).body).toMatchObject({ items: [{ id: 'kq-first', address: null }] });
    const alone = await get('/hospitals/kq-first');
    expect([alone.status, alone.body.code, alone.body.message]).toEqual([
      503,
      'HOSPITAL_UNAVAILABLE',
      '医院系统暂时无法应答，请稍后再试',
    ]);
  });

  it('never show an outage as an empty day', async () => {
    await departmentId();
    hospital.next('unavailable', 'sessions');
    const answer = await schedule(TODAY, TODAY);
    expect([answer.status, answer.body.code, answer.body.items]).toEqual([503, 'HOSPITAL_UNAVAILABLE', undefined]);
  });

  it('drop days that have passed and days that cannot be booked yet', async () => {
    const answer = await schedule('2026-11-01', '2026-12-01');
    expect(answer.status).toBe(200);
    expect((answer.body.items as { date: string; state: string }[]).map(({ date, state }) => [date, state])).toEqual([
      [TODAY, 'open'],
      [TOMORROW, 'stopped'],
    ]);
    expect((await schedule('2026-11-29', '2026-12-05')).body.code).toBe('OUTSIDE_BOOKING_WINDOW');
  });

  it('count what is left of every half-day in one answer, for which the hospital is asked once', async () => {
    const id = await departmentId();
    const asked = jest.spyOn(hospital.scheduling, 'sessions');
    const url = `/hospitals/kq-first/schedule?departmentId=${id}&from=${TODAY}&to=2026-12-05`;
    const whole = await get(url);
    expect(asked).toHaveBeenCalledTimes(1);
    expect((whole.body.days as unknown[]).length).toBe(7);
    expect((whole.body.days as unknown[]).slice(0, 3)).toEqual([
      { date: TODAY, halfDays: [{ period: 'morning', state: 'open', remaining: 3, sessions: 1 }] },
      { date: TOMORROW, halfDays: [{ period: 'morning', state: 'stopped', remaining: 0, sessions: 1 }] },
      { date: '2026-11-24', halfDays: [] },
    ]);
    const available = await get(`${url}&onlyAvailable=true`);
    expect((available.body.items as { date: string }[]).map(({ date }) => date)).toEqual([TODAY]);
    expect(available.body.days).toEqual(whole.body.days);
    expect(await codeOf(`${url}&onlyAvailable=maybe`)).toEqual([400, 'VALIDATION_FAILED']);
  });

  it.each([
    ['2026-02-30', TODAY],
    ['yesterday', TODAY],
    [TODAY, '2026-11-21'],
    [TODAY, '2026-12-23'],
  ])('refuse the days from %s to %s', async (from, to) => {
    const answer = await schedule(from, to);
    expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.details).toEqual([{ field: expect.any(String), message: expect.stringMatching(/\p{sc=Han}/u) }]);
  });

  it('offer only the numbers of today whose time has not begun', async () => {
    const [session] = (await schedule(TODAY, TODAY)).body.items as { id: string }[];
    const answer = await get(`/hospitals/kq-first/sessions/${session?.id}/numbers`);
    expect(
      (answer.body.items as { startTime: string; available: boolean }[]).map((n) => [n.startTime, n.available]),
    ).toEqual([
      ['09:29', false],
      ['09:30', false],
      ['09:31', true],
    ]);
  });

  it('offer no number of a stopped session', async () => {
    const [session] = (await schedule(TOMORROW, TOMORROW)).body.items as { id: string }[];
    const answer = await get(`/hospitals/kq-first/sessions/${session?.id}/numbers`);
    expect(answer.body).toMatchObject({ session: { state: 'stopped' } });
    expect((answer.body.items as { available: boolean }[]).some(({ available }) => available)).toBe(false);
  });
});
