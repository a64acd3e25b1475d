import type { Appointment } from '@kangqiao/contracts';
import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Counter } from './support/counter';
import { Phone } from './support/phone';

const HOSPITAL = 'kq-first';
const DETAIL = 'packages/appointments/detail/index?appointmentId=';

let browser: Browser;
let resident: DemoResident;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(35);
});
afterAll(() => browser.close());

/** A booking at the hospital, and what the hospital itself has of it. */
async function booked() {
  const api = await ApiResident.signIn(resident);
  const { id } = await api.becomeActive();
  const appointment = await api.book(id, HOSPITAL);
  const own = (await control.bookings(HOSPITAL)).find(({ clientRef }) => clientRef === appointment.id);
  if (!own) throw new Error('the hospital has no such booking');
  return { api, appointment, own };
}

/**
 * The hospital books and stays silent; before it is asked, its clerk moves the visit on. So the platform learns of an
 * arrival, or of somebody who did not come, without waiting for the day.
 */
async function bookedSilently(state: 'arrived' | 'missed', skipped: number) {
  const api = await ApiResident.signIn(resident);
  const { id } = await api.becomeActive();
  await control.fail(HOSPITAL, { operation: 'book', kind: 'act-then-hang', times: 1 });
  const appointment = await api.book(id, HOSPITAL, skipped);
  await control.moveBooking(HOSPITAL, appointment.id, state);
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const seen = await api.appointment(appointment.id);
    if (seen.state === state) return seen;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error(`the appointment is not ${state}`);
}

async function openVisit({ id }: Pick<Appointment, 'id'>): Promise<Phone> {
  const phone = await Phone.signedIn(browser, resident);
  await phone.see('下次就诊');
  await phone.visit(`${DETAIL}${id}`);
  return phone;
}

it('tells where to report and when to leave, then of another doctor, then of the stop, and rebooks in one tap', async () => {
  const { api, appointment, own } = await booked();
  const phone = await openVisit(appointment);
  await phone.see('到院报到', '预约经过', '预约成功', '就诊当天可以在这里看到排队情况。');
  await phone.choose('45 分钟');
  await phone.see(/出发$/, /路上 45 分钟/);
  await phone.screenshot('60-visit');

  await control.stop(HOSPITAL, own.sessionId, { substitute: '顾一帆' });
  await expectSoon(async () => (await api.appointment(appointment.id)).substitution?.doctorName === '顾一帆');
  await phone.page.reload();
  await phone.see(/改由顾一帆医生出诊/, '医院安排替诊');
  await phone.screenshot('61-substitute');
  await phone.tap('照常就诊');
  await phone.see('您已确认照常就诊。', '您确认照常就诊');

  await control.stop(HOSPITAL, own.sessionId, { reason: '医生临时有抢救任务' });
  await expectSoon(async () => (await api.appointment(appointment.id)).state === 'stopped');
  await phone.page.reload();
  await phone.see('已停诊', '医生临时有抢救任务', '为您找到的号', '医院停诊', '改约到这个号');
  await phone.screenshot('62-stopped');
  await phone.tap(/^改约到/);
  await phone.see('请按下面的时间和地点到院报到。');
  await phone.screenshot('63-rebooked');

  const before = await api.appointment(appointment.id);
  expect(before.state).toBe('rebooked');
  const bookings = await control.bookings(HOSPITAL);
  const states = bookings
    .filter(({ clientRef }) => [before.id, before.successorId].includes(clientRef))
    .map(({ state }) => state);
  expect(states.sort()).toEqual(['booked', 'stopped']);
  await phone.visit(`${DETAIL}${appointment.id}`);
  await phone.page.reload();
  await phone.see('已改约', /已改约至/);
  await phone.tap('查看改约后的预约');
  await phone.see('已预约', '取消预约');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('shows the place in the queue once the person has reported', async () => {
  const phone = await openVisit(await bookedSilently('arrived', 10));
  await phone.see('已报到', /前面还有 \d+ 人|下一位就是您/, /您的序号/);
  await phone.screenshot('64-queue');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('takes an appeal against a missed visit to the hospital, which grants it', async () => {
  const missed = await bookedSilently('missed', 20);
  const phone = await openVisit(missed);
  await phone.see('未就诊', '医院记为未就诊');
  await phone.fill('没有按时就诊的原因', '当天地铁停运，赶到时已经停诊');
  // What is typed is found again after the app was killed.
  await phone.putAway();
  await phone.page.reload();
  await phone.tap('提交申诉');
  await phone.see('申诉已提交', '您提交了申诉');
  await phone.screenshot('65-appeal');

  const counter = await Counter.open(browser);
  await counter.panel('预约登记');
  await counter.tap('查看申诉');
  await counter.see('当天地铁停运，赶到时已经停诊');
  await counter.screenshot('66-counter-appeals');
  await counter.tap('同意');
  await counter.see('已同意，不计爽约');
  await phone.page.reload();
  await phone.see('申诉已通过', '医院同意申诉，不计爽约');
  expect(phone.complaints).toEqual([]);
  await phone.close();
  await counter.close();
});

/** The hospital tells the platform in its own time, which is soon. */
async function expectSoon(isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('it did not happen within half a minute');
}
