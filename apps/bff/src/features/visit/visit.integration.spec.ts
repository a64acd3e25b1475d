import type { VisitGuide, VisitQueue } from '@kangqiao/contracts';
import { BookingDesk, DAY } from '../../testing/booking-desk';

const PLAN = { title: '门诊楼 3 层', places: ['门诊楼 3 层'], picture: 'https://img.test/3.png' };
const VISIT = {
  checkIn: {
    opensBeforeMinutes: 60,
    closesAfterMinutes: 30,
    where: '3 层分诊台',
    how: ['出示电子健康卡'],
    withinMetres: null,
  },
  prepare: [{ text: '请带好近期的检查报告', departments: [] }],
  plans: [PLAN],
  marginMinutes: 15,
};

describe('before a visit', () => {
  let desk: BookingDesk;
  let id: string;

  const open = async (seed: object = { visit: VISIT }) => {
    desk = await BookingDesk.open(seed);
    ({ id } = await desk.booked());
  };
  const guide = async () => (await desk.get(`/appointments/${id}/guide`)).body as unknown as VisitGuide;
  const queue = async (query = '') =>
    (await desk.get(`/appointments/${id}/queue${query}`)).body as unknown as VisitQueue;
  const onTheDay = (time: string) => desk.app.clock.set(`${DAY}T${time}:00+08:00`);

  afterEach(() => desk.close());

  it('it is told where and when to report, how to prepare, and where it is', async () => {
    await open();
    expect(await guide()).toEqual({
      checkIn: {
        state: 'before',
        opensAt: `${DAY}T08:00:00+08:00`,
        closesAt: `${DAY}T09:30:00+08:00`,
        where: '3 层分诊台',
        how: ['出示电子健康卡'],
        phone: { may: false, withinMetres: null },
      },
      prepare: ['请带好近期的检查报告'],
      plan: { title: PLAN.title, picture: PLAN.picture },
    });
  });

  it('nothing is told that nobody has said', async () => {
    await open({});
    expect(await guide()).toEqual({ checkIn: null, prepare: [], plan: null });
  });

  it('the day before there is no queue, but a time to leave for who says how far it is', async () => {
    await open();
    expect(await queue()).toEqual({ state: 'not-yet', place: null, wait: null, leave: null });
    expect((await queue('?travelMinutes=40')).leave).toEqual({
      at: `${DAY}T07:35:00+08:00`,
      isNow: false,
      basis: 'appointment',
      travelMinutes: 40,
      marginMinutes: 15,
    });
  });

  it('on the day the hospital is asked, and who has not reported is in no queue', async () => {
    await open();
    onTheDay('07:36');
    expect(await queue('?travelMinutes=40')).toMatchObject({
      state: 'not-in-queue',
      place: null,
      leave: { isNow: true },
    });
  });

  it('who has reported is told their place, the wait and when to leave, by the queue', async () => {
    await open();
    onTheDay('08:20');
    desk.hospital.arrive(id, 6);
    expect(await queue('?travelMinutes=20')).toEqual({
      state: 'waiting',
      place: { queueNo: 'S1-1', calling: null, ahead: 6, asOf: `${DAY}T08:20:00+08:00` },
      wait: { minutes: 60, basis: 'hospital' },
      leave: { at: `${DAY}T08:45:00+08:00`, isNow: false, basis: 'queue', travelMinutes: 20, marginMinutes: 15 },
    });
  });

  it('no wait is invented where the hospital tells none', async () => {
    await open();
    onTheDay('08:20');
    const { visitNo, patientNo } = desk.hospital.bookings()[0] ?? { visitNo: '', patientNo: '' };
    const asOf = desk.app.clock.now();
    desk.hospital.queue.place(visitNo, patientNo, { queueNo: '7', calling: '3', ahead: 2, waitMinutes: null, asOf });
    expect((await queue()).wait).toEqual({ minutes: 18, basis: 'pace' });
  });

  it('a hospital without a queue is not asked', async () => {
    await open({ capabilities: { queue: false } });
    const asked = jest.spyOn(desk.hospital.queue, 'position');
    onTheDay('08:20');
    Object.assign(desk.hospital, { queue: null });
    expect((await queue()).state).toBe('unsupported');
    expect(asked).not.toHaveBeenCalled();
  });

  it('a hospital that is down is an outage, not an empty queue', async () => {
    await open();
    onTheDay('08:20');
    desk.hospital.next('unavailable', 'position');
    expect(await desk.get(`/appointments/${id}/queue`)).toMatchObject({
      status: 503,
      body: { code: 'HOSPITAL_UNAVAILABLE' },
    });
  });

  it('what was cancelled has no queue', async () => {
    await open();
    await desk.cancel(id);
    expect(await queue('?travelMinutes=20')).toEqual({ state: 'over', place: null, wait: null, leave: null });
  });

  it.each(['-1', '241', 'far', '1.5'])('a way of %s minutes is refused', async (minutes) => {
    await open();
    expect(await desk.get(`/appointments/${id}/queue?travelMinutes=${minutes}`)).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION_FAILED' },
    });
  });

  it('it is nobody else’s', async () => {
    await open();
    const stranger = await desk.app.signIn('stranger');
    for (const what of ['guide', 'queue'])
      expect(await desk.get(`/appointments/${id}/${what}`, stranger)).toMatchObject({ status: 404 });
  });
});
