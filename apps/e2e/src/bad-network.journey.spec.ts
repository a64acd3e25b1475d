import type { Browser, Page } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { openUnsigned } from './support/looks';
import { Phone } from './support/phone';
import { RARE_NAME } from './support/worlds';

const DAY_MS = 86_400_000;
const SERVER = '**/api/v1/**';
const TABS = ['pages/card/index', 'pages/appointments/index', 'pages/home/index', 'pages/me/index'];
/** 2G as it is in a basement: 250 kbit/s, 300 ms there and back. */
const EDGE = { offline: false, latency: 300, downloadThroughput: 31_250, uploadThroughput: 31_250 };

let browser: Browser;
let resident: DemoResident;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(26);
  await (await ApiResident.signIn(resident)).becomeActive();
});
afterAll(() => browser.close());

/** Somebody signed in on the first page, with everything there. */
async function atHome(clock?: Date): Promise<Phone> {
  const phone = await Phone.signedIn(browser, resident, {}, { clock });
  await phone.see('检查报告');
  await phone.page.getByRole('status', { name: '正在加载' }).first().waitFor({ state: 'hidden' });
  return phone;
}

const offline = (phone: Phone, off: boolean) => phone.page.context().setOffline(off);
const cutServer = (page: Page) => page.route(SERVER, (route) => route.abort('connectionfailed'));
const aReport = (phone: Phone) =>
  phone.page.getByRole('button', { name: /报告|血常规|CT|超声/ }).filter({ visible: true });

/** No page is ever blank, and none spins for ever. */
async function isHonest({ page }: Phone): Promise<void> {
  const loading = page.getByRole('status', { name: '正在加载' }).filter({ visible: true });
  await loading.first().waitFor({ state: 'hidden', timeout: 30_000 });
  const text = await page.locator('.taro_page:visible').last().innerText();
  expect(text.trim().length).toBeGreaterThan(5);
}

it('keeps the pages that were opened through an outage and a restart, and says from when they are', async () => {
  const phone = await atHome();
  await phone.tap('检查报告');
  await phone.see('怎样看到新报告');
  await isHonest(phone);
  const titles = await phone.page.locator('.taro_page:visible').last().innerText();
  await phone.putAway();
  await cutServer(phone.page);
  await phone.page.reload();
  await phone.see('没能更新，以下是上次的内容', /截至 今天 \d\d:\d\d/);
  expect((await phone.page.locator('.taro_page:visible').last().innerText()).length).toBeGreaterThan(titles.length / 2);
  await phone.screenshot('80-reports-through-an-outage');
  await phone.page.unroute(SERVER);
  await phone.tap('重试');
  await phone.text('没能更新，以下是上次的内容').waitFor({ state: 'hidden' });
  await phone.close();
});

it('says that it is offline, sends nothing then, goes on by itself, and keeps what is typed when it is killed', async () => {
  const phone = await atHome();
  await phone.arriveAt('packages/record/contact/index');
  await phone.see('联系人姓名');
  await offline(phone, true);
  await phone.see('网络未连接', '网络未连接，连接后才能办理');
  const save = phone.button('保存');
  expect(await save.getAttribute('aria-disabled')).toBe('true');
  await phone.screenshot('81-offline-form');
  await offline(phone, false);
  await phone.text('网络未连接').waitFor({ state: 'hidden' });

  await phone.fill('联系人姓名', RARE_NAME);
  await phone.putAway();
  await phone.page.reload();
  await phone.see('联系人姓名');
  const name = phone.page.getByLabel('联系人姓名', { exact: true }).filter({ visible: true }).locator('input');
  expect(await name.inputValue()).toBe(RARE_NAME);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('is complete over 2G', async () => {
  const phone = await atHome();
  const session = await phone.page.context().newCDPSession(phone.page);
  await session.send('Network.emulateNetworkConditions', EDGE);
  await phone.tap('检查报告');
  await phone.see('怎样看到新报告');
  await isHonest(phone);
  await aReport(phone).first().click();
  await isHonest(phone);
  await phone.arriveAt('pages/card/index');
  await isHonest(phone);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('is complete once a network that came and went stays', async () => {
  const phone = await atHome();
  // The web page loads its pages as they are opened; inside WeChat they are on the phone.
  for (const page of TABS) await phone.arriveAt(page);
  let off = false;
  const flapping = setInterval(() => {
    off = !off;
    void offline(phone, off);
  }, 1000);
  try {
    for (const page of TABS) {
      await phone.visit(page);
      await phone.page.waitForTimeout(1300);
    }
  } finally {
    clearInterval(flapping);
    await offline(phone, false);
  }
  for (const page of TABS) {
    await phone.visit(page);
    await isHonest(phone);
    expect(await phone.page.getByText('暂时打不开').filter({ visible: true }).count()).toBe(0);
  }
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it.each([
  ['a day ahead', DAY_MS],
  ['a day behind', -DAY_MS],
])('knows what day it is on a phone whose clock is %s', async (_what, wrongBy) => {
  const now = new Date();
  const day = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' }).format(
    now,
  );
  const phone = await atHome(new Date(now.getTime() + wrongBy));
  await phone.arriveAt('packages/booking/hospitals/index');
  await phone.tap('康桥市第一人民医院');
  await phone.tap('心血管内科');
  await phone.turnTo('按日期');
  await phone.page
    .getByRole('radio', { name: new RegExp(`^今天 ${day}`) })
    .filter({ visible: true })
    .waitFor();
  await phone.close();
});

/** Two taps before anything can be drawn in between. */
const twice = (control: { click: () => void }): void => {
  control.click();
  control.click();
};

it('sends one request for a double tap, on every control', async () => {
  const phone = await atHome();
  const { page } = phone;
  const writes: string[] = [];
  await page.route(SERVER, async (route) => {
    const request = route.request();
    if (request.method() === 'GET' || /\/(card\/codes|read)/.test(request.url())) return route.continue();
    writes.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return route.fulfill({ status: 503, json: { code: 'INTERNAL_ERROR', message: '系统繁忙', traceId: 't' } });
  });
  const controls = () =>
    page
      .locator('.taro_page:visible')
      .last()
      .locator('[role=button]:visible, [role=switch]:visible, [role=radio]:visible');
  let most = 0;
  for (const address of [
    'packages/notifications/settings/index',
    'packages/reports/settings/index',
    'packages/privacy/consents/index',
  ]) {
    await phone.arriveAt(address);
    // A tap may take others away.
    for (let at = 0; at < Math.min(await controls().count(), 6); at += 1) {
      writes.length = 0;
      await controls().nth(at).evaluate(twice);
      await page.waitForTimeout(150);
      expect(writes.length).toBeLessThan(2);
      most = Math.max(most, writes.length);
      if (await page.getByRole('dialog').filter({ visible: true }).count()) await phone.arriveAt(address);
    }
  }
  expect(most).toBe(1);
  await phone.close();
});

it('stands storms of going back, and a turned phone', async () => {
  const phone = await atHome();
  const { page } = phone;
  await phone.button('检查报告').evaluate(twice);
  await phone.see('怎样看到新报告');
  // One page was opened, whatever the taps: the way back is one step, even while it slides in.
  await phone.back('怎样看到新报告');
  await phone.see('检查报告');
  for (const address of ['packages/reports/list/index', 'packages/record/index', 'packages/people/list/index']) {
    await phone.visit(address);
  }
  await page.evaluate('history.back(), history.back(), history.back(), undefined');
  await page.waitForTimeout(800);
  await isHonest(phone);

  await page.setViewportSize({ width: 844, height: 390 });
  await phone.screenshot('82-turned');
  await phone.close();
});

it('says on a narrow phone with large letters that something is not there', async () => {
  const phone = await openUnsigned(browser, 'largest', {});
  await phone.page.setViewportSize({ width: 320, height: 640 });
  await phone.signIn(resident);
  await phone.see('检查报告');
  for (const [address, name] of [
    ['packages/reports/detail/index?reportId=nobodys', '83-narrow-report-of-nobody'],
    ['packages/appointments/detail/index', '84-narrow-without-an-id'],
  ] as const) {
    await phone.arriveAt(address);
    await phone.see('找不到这里的内容', '回首页');
    await phone.screenshot(name);
  }
  await phone.tap('回首页');
  await phone.see('检查报告');
  await phone.close();
});
