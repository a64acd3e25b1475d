import type { CardIssuer } from '@kangqiao/contracts';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Phone } from './support/phone';

const APPLY = 'packages/card/apply/index';
/** Provinces of GB/T 2260 lead there so many cities down. */
const CITIES_BEFORE_HANZHONG = 6;

let browser: Browser;
let resident: DemoResident;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(29);
  await (await ApiResident.signIn(resident)).becomeActive();
});
afterAll(() => browser.close());

/** At the application for a card whose issuer asks for an address. */
async function applying(change?: BrowserContextOptions): Promise<Phone> {
  const phone = await Phone.signedIn(browser, resident, change);
  await phone.page.route('**/api/v1/card-issuer', async (route) => {
    const response = await route.fetch();
    const issuer = (await response.json()) as CardIssuer;
    await route.fulfill({ response, json: { ...issuer, requires: ['phone', 'address'] } });
  });
  await phone.see('预约挂号');
  return phone;
}

const focused = (phone: Phone) => phone.page.evaluate<string>('document.activeElement.getAttribute("aria-label")');

it('takes a region step by step, by finger and by keyboard, and sends it with the street as one address', async () => {
  const phone = await applying();
  await phone.visit(APPLY);
  await phone.fill('手机号', resident.phone);
  await phone.button(/^所在地区/).focus();
  await phone.page.keyboard.press('Enter');
  await phone.see('选择省份', '四川省');
  await phone.screenshot('16-region-provinces');
  await phone.choose('陕西省');
  await phone.see('选择城市');
  expect(await focused(phone)).toBe('西安市');
  for (let step = 0; step < CITIES_BEFORE_HANZHONG; step += 1) await phone.page.keyboard.press('ArrowDown');
  expect(await focused(phone)).toBe('汉中市');
  await phone.page.keyboard.press('Enter');
  await phone.see('选择区县', '汉中市');
  await phone.screenshot('17-region-counties');
  await phone.choose('汉台区');
  await phone.see('陕西省汉中市汉台区');
  await phone.fill('详细地址', '劳动东路 1 号');
  const sent = phone.page.waitForRequest((request) => request.method() === 'POST' && /\/card$/.test(request.url()));
  await phone.tap('提交申领');
  expect((await sent).postDataJSON()).toEqual({
    phone: resident.phone,
    address: '陕西省汉中市汉台区劳动东路 1 号',
  });
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('shows elders one line for each', async () => {
  const phone = await applying({ colorScheme: 'dark' });
  await phone.visit('pages/me/index');
  await phone.toggle('长辈模式');
  await phone.visit(APPLY);
  await phone.fill('手机号', resident.phone);
  await phone.tap('下一步：选择所在地区');
  await phone.tap(/^所在地区/);
  await phone.choose('海南省');
  await phone.see('选择城市', '海口市');
  await phone.screenshot('18-region-elder');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
