import type { VisitGuide } from '@kangqiao/contracts';
import { BookingDesk, DAY } from '../../testing/booking-desk';

const LOCATION = { latitude: 31.2304, longitude: 121.4737 };
const CHECK_IN = { opensBeforeMinutes: 60, closesAfterMinutes: 30, where: '3 层分诊台', how: [], withinMetres: null };
/** About two and five kilometres away. */
const NEAR = '31.2484,121.4737';
const FAR = '31.2754,121.4737';

describe('reporting from the phone', () => {
  let desk: BookingDesk;
  let id: string;

  const open = async (rule: Partial<typeof CHECK_IN> | { withinMetres: number } = {}) => {
    const visit = { checkIn: { ...CHECK_IN, ...rule }, prepare: [], plans: [], marginMinutes: 10 };
    desk = await BookingDesk.open({ visit, location: LOCATION });
    ({ id } = await desk.booked());
  };
  const at = (time: string) => desk.app.clock.set(`${DAY}T${time}+08:00`);
  const report = (body: object = {}, token?: string) => desk.post(`/appointments/${id}/check-in`, body, token);
  const said = async (body: object = {}) => {
    const answer = await report(body);
    return [answer.status, answer.body.message];
  };
  const guide = async () => (await desk.get(`/appointments/${id}/guide`)).body as unknown as VisitGuide;
  const atHospital = () => desk.hospital.bookings().find(({ clientRef }) => clientRef === id)?.state;

  afterEach(() => desk.close());

  it('is offered in its time alone, and tells the hospital, once and again', async () => {
    await open();
    at('07:59:59');
    expect((await guide()).checkIn?.phone).toEqual({ may: false, withinMetres: null });
    expect(await said()).toEqual([409, '还没到报到时间，请按页面上的时间再来']);
    at('08:00:00');
    expect((await guide()).checkIn?.phone?.may).toBe(true);
    const { status, body } = await report();
    expect([status, (body as unknown as VisitGuide).checkIn]).toMatchObject([
      200,
      { state: 'done', phone: { may: false } },
    ]);
    expect(atHospital()).toBe('arrived');
    const asked = jest.spyOn(desk.hospital.checkIn, 'checkIn');
    expect((await report()).status).toBe(200);
    expect(asked).not.toHaveBeenCalled();
    expect((await desk.get(`/appointments/${id}`)).body.state).toBe('arrived');
  });

  it('is over half an hour after the beginning', async () => {
    await open();
    at('09:30:00');
    expect(await said()).toEqual([409, '报到时间已过，请到医院现场处理']);
  });

  it('asks where the phone is where the hospital wants that, and takes nobody who is far away', async () => {
    await open({ withinMetres: 3000 });
    at('08:30:00');
    expect((await guide()).checkIn?.phone).toEqual({ may: true, withinMetres: 3000 });
    expect(await said()).toEqual([409, expect.stringContaining('请允许使用位置')]);
    expect(await said({ near: FAR })).toEqual([409, '您离医院还比较远，请到院后再报到']);
    expect(atHospital()).toBe('booked');
    expect((await report({ near: 'here' })).body.code).toBe('VALIDATION_FAILED');
    expect((await report({ near: NEAR })).status).toBe(200);
    expect(atHospital()).toBe('arrived');
  });

  it('is not offered where no wire takes it: the resident is told to report on the spot', async () => {
    await open();
    Object.assign(desk.hospital, { checkIn: null });
    at('08:30:00');
    expect((await guide()).checkIn?.phone).toBeNull();
    expect(await said()).toEqual([409, '这家医院需要到现场报到']);
  });

  it('is what the hospital says when it took it and fell silent', async () => {
    await open();
    at('08:30:00');
    desk.hospital.next('act-then-hang', 'checkIn');
    expect((await report()).status).toBe(200);
    expect(atHospital()).toBe('arrived');
  });

  it('is not claimed when nobody knows, and may be tried again', async () => {
    await open();
    at('08:30:00');
    desk.hospital.next('hang', 'checkIn');
    expect(await said()).toEqual([503, expect.stringContaining('还没有确认')]);
    expect((await desk.get(`/appointments/${id}`)).body.state).toBe('booked');
    desk.hospital.next('unavailable', 'checkIn');
    expect((await report()).body.code).toBe('HOSPITAL_UNAVAILABLE');
    expect((await report()).status).toBe(200);
  });

  it('says what the hospital says when it refuses', async () => {
    await open();
    at('08:30:00');
    desk.hospital.next('refused', 'checkIn');
    expect(await said()).toEqual([409, '医院没有接受线上报到，请到现场办理']);
  });

  it('is for a booking that stands', async () => {
    await open();
    await desk.cancel(id);
    at('08:30:00');
    expect(await said()).toEqual([409, '这个预约现在不能报到']);
  });

  it('is nobody else’s', async () => {
    await open();
    at('08:30:00');
    expect((await report({}, await desk.app.signIn('stranger'))).status).toBe(404);
    expect(atHospital()).toBe('booked');
  });
});
