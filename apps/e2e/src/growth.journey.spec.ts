import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control } from './support/control';
import { misfitsOf, USUAL } from './support/fit';
import { Phone } from './support/phone';

/** Twice the smallest letters of usual type, in px. */
const TWICE = 26;

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('shows a guardian how the child grows, beside the national standard', async () => {
  const guardian = await control.resident(31);
  const child = await control.resident(24);
  const api = await ApiResident.signIn(guardian);
  await api.becomeActive();
  const ward = await api.addChild(child);
  const phone = await Phone.signedIn(browser, guardian, {}, { personId: ward.id });
  await phone.see('检查报告');
  await phone.visit('packages/record/maternal/index');
  await phone.see('生长测量', /不作评价/, '体重（kg）', '身高（身长）（cm）', /来源：WS\/T 423—2022/, '体重 10.6 kg');
  await phone.page.getByRole('img', { name: /^体重随年龄变化图，共 \d 次.*国家标准/ }).waitFor();
  await phone.screenshot('57-growth');
  await phone.setText(2);
  for (const width of [390, 320]) {
    await phone.page.setViewportSize({ width, height: 844 });
    await phone.settle();
    expect(await misfitsOf(phone.page, { ...USUAL, letters: TWICE })).toEqual([]);
    await phone.screenshot(`58-growth-largest-${width}`);
  }
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
