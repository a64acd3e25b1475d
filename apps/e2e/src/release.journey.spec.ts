import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Phone } from './support/phone';

/** It has been releasing its last day since the journeys began. */
const HOSPITAL = 'kq-hean';
const HOSPITAL_NAME = '和安国际医院';

let browser: Browser;
let resident: DemoResident;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(29);
  await (await ApiResident.signIn(resident)).becomeActive();
});
afterAll(() => browser.close());

/** From the list of departments, through the first that has any, to the numbers of the day that is being released. */
async function chooseNumberOfLastDay(phone: Phone): Promise<void> {
  for (let index = 0; ; index += 1) {
    await phone.page.getByRole('group').filter({ visible: true }).getByRole('button').nth(index).click();
    await phone.see('按医生');
    await phone.turnTo('按日期');
    const lastDay = phone.page.getByRole('radio').filter({ visible: true }).last();
    await lastDay.click();
    if (/有号/.test((await lastDay.getAttribute('aria-label')) ?? '')) break;
    await phone.back('按医生');
  }
  await phone.tap(/余 ?\d+/);
  await phone.see(/余 \d+ 号/);
  await phone.takeNumber();
}

it('waits for the numbers of a day that is being released, is let in, and books', async () => {
  const phone = await Phone.signedIn(browser, resident);
  await phone.tap('预约挂号');
  await phone.see(HOSPITAL_NAME, /每天 \d{2}:\d{2} 放号/);
  await phone.leave('最新报告');
  await phone.tap(HOSPITAL_NAME);
  await chooseNumberOfLastDay(phone);
  await phone.see('这一天正在放号，需要先排队');
  await phone.screenshot('90-release-needs-turn');
  await phone.tap('去排队');
  await phone.see(HOSPITAL_NAME, '正在放号', '公平抽签');
  await phone.screenshot('91-release-outside');
  await phone.tap('检查还缺什么');
  await phone.see('逐项检查', '医院档案', '电子健康卡');
  await phone.screenshot('92-release-preflight');
  await phone.back('逐项检查');
  await phone.tap('开始排队');
  await phone.see('轮到您了');
  await phone.screenshot('93-release-turn');
  await phone.tap('去选号');
  await phone.leave('轮到您了');
  await chooseNumberOfLastDay(phone);
  await phone.see('号已为您留住');
  await phone.tap('确认预约');
  await phone.see('预约成功', HOSPITAL_NAME);
  expect((await control.bookings(HOSPITAL)).some(({ state }) => state === 'booked')).toBe(true);
  expect(phone.complaints.filter((complaint) => !complaint.startsWith('409'))).toEqual([]);
  await phone.close();
});
