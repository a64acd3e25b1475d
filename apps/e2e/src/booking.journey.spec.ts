import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Counter } from './support/counter';
import { Phone } from './support/phone';

const HOSPITAL = 'kq-first';
const HOSPITAL_NAME = '康桥市第一人民医院';

let browser: Browser;
let resident: DemoResident;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(0);
  await (await ApiResident.signIn(resident)).becomeActive();
});
afterAll(() => browser.close());

async function openHospitals(phone: Phone): Promise<void> {
  await phone.tap('预约挂号');
  await phone.see(HOSPITAL_NAME, '临溪县人民医院', '和安国际医院');
  await phone.leave('最新报告');
}

it('books from the department to the time slot, is seen at the counter, and gives the number back', async () => {
  const phone = await Phone.open(browser);
  const counter = await Counter.open(browser);
  await phone.signIn(resident);
  await openHospitals(phone);
  await phone.screenshot('19-hospitals');
  await phone.tap(HOSPITAL_NAME);
  await phone.see('内科', '心血管内科');
  await phone.screenshot('20-departments');
  await phone.tap('心血管内科');
  await phone.see('按医生');
  await phone.screenshot('21-doctors');
  await phone.turnTo('按日期');
  await phone.screenshot('22-by-day');
  await phone.turnTo('按医生');
  await phone.tap(/最早/);
  await phone.see('擅长');
  await phone.screenshot('23-schedule');
  await phone.openSession();
  await phone.see(/余 \d+ 号/);
  await phone.screenshot('24-numbers');
  await phone.takeNumber();
  await phone.see('号已为您留住');
  await phone.screenshot('25-confirm');
  await phone.tap('确认预约');
  await phone.see('预约成功', /楼.*层/);
  await phone.screenshot('26-booked');

  const [booking] = (await control.bookings(HOSPITAL)).filter(({ state }) => state === 'booked');
  expect(booking).toBeDefined();
  await counter.panel('预约登记');
  await counter.see(resident.name);
  await counter.screenshot('27-counter-bookings');

  await phone.tap('查看我的预约');
  await phone.see('待就诊', '心血管内科');
  await phone.screenshot('28-appointments');
  await phone.tap(/心血管内科/);
  await phone.see('预约内容', /携带/, /取消/);
  await phone.screenshot('29-appointment');
  const [file] = await Promise.all([phone.page.waitForEvent('download'), phone.tap('加入日历')]);
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:[^]*心血管内科/);
  await phone.tap('取消预约');
  await phone.page.getByRole('dialog').filter({ visible: true }).waitFor();
  await phone.screenshot('30-cancel');
  await phone.page
    .getByRole('dialog')
    .filter({ visible: true })
    .getByRole('button', { name: /取消预约|确认|确定/ })
    .last()
    .click();
  await phone.see('已取消');
  await phone.screenshot('31-cancelled');

  const own = (await control.bookings(HOSPITAL)).find(({ clientRef }) => clientRef === booking?.clientRef);
  expect(own?.state).toBe('cancelled');
  expect(phone.complaints).toEqual([]);
  await phone.close();
  await counter.close();
});

it('says that the hospital is down and offers to try again, and never calls it "no data"', async () => {
  const phone = await Phone.signedIn(browser, resident);
  await openHospitals(phone);
  await phone.tap(HOSPITAL_NAME);
  await phone.see('心血管内科');
  await control.fail(HOSPITAL, { operation: 'sessions', kind: 'http-500' });
  try {
    await phone.tap('心血管内科');
    await phone.see('暂时打不开', '重试', /编号 \w+/);
    await phone.screenshot('32-hospital-down');
    expect(await phone.text(/没有医生出诊/).count()).toBe(0);
  } finally {
    await control.heal(HOSPITAL);
  }
  await phone.tap('重试');
  await phone.see(/最早/);
  await phone.close();
});

it.each([
  [
    'kq-county',
    '临溪县人民医院',
    'a county hospital over hip, whose wire has no hold',
    '报到需要到医院现场办理，手机上不能代替。',
  ],
  [
    'kq-hean',
    '和安国际医院',
    'a private hospital over FHIR, which takes check-ins',
    '到时间后，可以在这里用手机报到。',
  ],
])('books, learns how to report and cancels at %s %s, %s', async (hospital, name, _what, reporting) => {
  const phone = await Phone.signedIn(browser, resident);
  await openHospitals(phone);
  await phone.tap(name);
  await phone.page.getByRole('group').filter({ visible: true }).getByRole('button').first().click();
  await phone.see('按医生');
  await phone.tap(/最早/);
  await phone.openSession();
  await phone.see(/余 \d+ 号/);
  await phone.takeNumber();
  await phone.see('号已为您留住');
  await phone.tap('确认预约');
  await phone.see('预约成功', name);
  await phone.screenshot(`33-booked-${hospital}`);
  const [booking] = (await control.bookings(hospital)).filter(({ state }) => state === 'booked');
  expect(booking).toBeDefined();
  await phone.tap('查看我的预约');
  await phone.tap(/已预约|待就诊|\d+:\d+/);
  await phone.see('到院报到', reporting);
  await phone.tap('取消预约');
  await phone.page.getByRole('dialog').filter({ visible: true }).getByRole('button', { name: '确认取消' }).click();
  await phone.see('已取消');
  const own = (await control.bookings(hospital)).find(({ clientRef }) => clientRef === booking?.clientRef);
  expect(own?.state).toBe('cancelled');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
