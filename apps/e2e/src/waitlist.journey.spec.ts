import type { Appointment } from '@kangqiao/contracts';
import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Phone } from './support/phone';
import { touch } from './support/touch';

const HOSPITAL = 'kq-first';
/** Other journeys book in the first departments. */
const SKIPPED = 8;

let browser: Browser;
let holder: DemoResident;
let waiting: DemoResident;

beforeAll(async () => {
  browser = await launch();
  holder = await control.resident(13);
  waiting = await control.resident(23);
});
afterAll(() => browser.close());

/** Somebody has the last number of a session: the others are called off. */
async function lastNumber() {
  const api = await ApiResident.signIn(holder);
  const { id } = await api.becomeActive();
  const appointment = await api.book(id, HOSPITAL, SKIPPED, true);
  const own = (await control.bookings(HOSPITAL)).find(({ clientRef }) => clientRef === appointment.id);
  if (!own) throw new Error('the hospital has no such booking');
  await control.stop(HOSPITAL, own.sessionId, { from: appointment.endTime });
  return { api, appointment };
}

/** The row of that session below its day: others of the doctor may be full, too. */
function fullOn(phone: Phone, { visitDate, period }: Appointment) {
  const [month, day] = visitDate.split('-').slice(1).map(Number);
  const ofDay = phone.page.getByRole('heading', { name: new RegExp(`${month}月${day}日`) }).filter({ visible: true });
  const half = period === 'morning' ? '上午' : '下午';
  return ofDay
    .locator(`xpath=following::*[contains(@aria-label, "${half}") and contains(@aria-label, "可候补")]`)
    .first();
}

/** The same page in the dark, and in large type. */
async function inTheDark(page: string): Promise<void> {
  const phone = await Phone.signedIn(browser, waiting, { colorScheme: 'dark' });
  await phone.see('预约挂号');
  await phone.visit(page);
  await phone.see('第 1 位');
  await phone.screenshot('76-in-line-dark');
  await phone.visit('pages/me/index');
  await phone.toggle('长辈模式');
  await phone.visit(page);
  await phone.see('第 1 位');
  await phone.screenshot('77-in-line-elder');
  await phone.close();
}

it('waits in line for a full session, is kept the number that somebody gives back, and takes it by one tap', async () => {
  const { api, appointment } = await lastNumber();
  await (await ApiResident.signIn(waiting)).becomeActive();
  const phone = await Phone.signedIn(browser, waiting);
  await phone.see('预约挂号');
  const { departmentId, doctorId } = appointment;
  const of = `hospitalId=${HOSPITAL}&departmentId=${departmentId}${doctorId === null ? '' : `&doctorId=${doctorId}`}`;
  await phone.visit(`packages/booking/schedule/index?${of}`);
  await phone.see('约满，可候补');
  await phone.screenshot('70-schedule-full');
  await touch(fullOn(phone, appointment));
  await phone.see('现在没有人候补', '候补怎么进行', /只要有 1 个人退号/);
  await phone.screenshot('71-join-waitlist');
  await phone.tap('加入候补');
  await phone.see('第 1 位', /号为您保留/);
  await phone.screenshot('72-in-line');

  await inTheDark(phone.page.url().replace(/^.*#\//, ''));

  await phone.visit('pages/appointments/index');
  await phone.see('候补中', '第 1 位，共 1 人候补');
  await phone.screenshot('73-appointments-in-line');

  await api.cancel(appointment.id);
  // The page asks every 20 seconds.
  await phone.text('到号了').waitFor({ timeout: 40_000 });
  await phone.see(/还为您保留/);
  await phone.screenshot('74-appointments-offered');
  await phone.tap(/^候补，.*到号了$/);
  await phone.see('确认预约这个号');
  await phone.screenshot('75-offered');
  await phone.tap('确认预约这个号');
  await phone.see('预约成功');
  const booked = (await control.bookings(HOSPITAL)).filter(({ state }) => state === 'booked');
  expect(booked.map(({ patientNo }) => patientNo)).toContain(waiting.patientNos[HOSPITAL]?.[0]);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
