import type { Browser, Page, Route } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Phone } from './support/phone';

const CODE = /\/app\/(js|css)\//;
const REPORTS = '怎样看到新报告';

let browser: Browser;
let resident: DemoResident;
let phone: Phone;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(35);
  await (await ApiResident.signIn(resident)).becomeActive();
});
afterAll(() => browser.close());

/** With nothing loaded but the first page. */
beforeEach(async () => {
  phone = await Phone.signedIn(browser, resident);
  await phone.see('检查报告', '健康档案');
});
afterEach(() => phone.close());

/** The code of pages comes when it is let through. */
async function holdCode(page: Page) {
  const held: Route[] = [];
  await page.route(CODE, (route) => void held.push(route));
  return {
    asked: async () => {
      while (held.length === 0) await page.waitForTimeout(20);
    },
    come: async () => {
      await Promise.all(held.map((route) => route.continue()));
      await page.unroute(CODE);
      // Longer than a page takes to come and to slide in.
      await page.waitForTimeout(1_000);
    },
  };
}

const address = () => phone.page.evaluate<string>('location.hash');
const stands = (text: string) => phone.page.getByText(text).filter({ visible: true }).count();

it('stays on the first page where somebody goes back before the next has come', async () => {
  const code = await holdCode(phone.page);
  await phone.tap('检查报告');
  await code.asked();
  await phone.page.goBack();
  await code.come();
  expect([await stands(REPORTS), await address()]).toEqual([0, '#/pages/home/index']);
  await phone.tap('检查报告');
  await phone.see(REPORTS);
  await phone.back(REPORTS);
  await phone.see('检查报告');
});

it('leaves a page as it was where somebody goes back to it before the next has come', async () => {
  await phone.tap('健康档案');
  await phone.see('带走或分享');
  await phone.turnTo('时间线');
  await phone.see('筛选');
  const code = await holdCode(phone.page);
  await phone.tap(/门诊就诊/);
  await code.asked();
  await phone.page.goBack();
  await code.come();
  expect([await stands('这条不对，告诉医院'), await address()]).toEqual([0, '#/packages/record/index']);
  // Not begun anew: what was chosen on it still is.
  await phone.see('筛选');
});

it('goes where somebody went last, whichever page comes first', async () => {
  const code = await holdCode(phone.page);
  await phone.tap('检查报告');
  await code.asked();
  await phone.tab('我的');
  await code.come();
  await phone.see('长辈模式');
  expect([await stands(REPORTS), await address()]).toEqual([0, '#/pages/me/index']);
});

it('opens a page once, however long it takes and however often it is tapped', async () => {
  const code = await holdCode(phone.page);
  await phone.tap('检查报告');
  await code.asked();
  // Past the time in which a second tap leads nowhere.
  await phone.page.waitForTimeout(1_100);
  await phone.tap('检查报告');
  await code.come();
  await phone.see(REPORTS);
  await phone.back(REPORTS);
  expect(await address()).toBe('#/pages/home/index');
});

it('says so where not even the first page can be had, and begins again when asked', async () => {
  const { page } = phone;
  const html = await (await page.request.get(page.url())).text();
  await page.route(CODE, (route) =>
    html.includes(new URL(route.request().url()).pathname) ? route.continue() : route.abort('connectionfailed'),
  );
  await page.reload();
  await phone.see('暂时打不开', '网络连接不上，请检查网络后重试');
  await page.unroute(CODE);
  await page.getByText('重试', { exact: true }).click();
  await phone.see('检查报告');
});

it('says that a page cannot be had without a network, and opens it once there is one', async () => {
  await phone.page.route(CODE, (route) => route.abort('connectionfailed'));
  await phone.tap('检查报告');
  await phone.see('网络连接不上，请检查网络后重试');
  expect(await address()).toBe('#/pages/home/index');
  await phone.page.unroute(CODE);
  await phone.tap('检查报告');
  await phone.see(REPORTS);
});
