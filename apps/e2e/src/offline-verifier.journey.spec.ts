import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch, screenshotFile } from './support/browser';
import { control } from './support/control';
import { sandboxUrl } from './support/environment';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let card: () => Promise<string>;

const see = (text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 20_000 });
const check = async (text: string): Promise<void> => {
  await page.getByLabel(/二维码内容/).fill(text);
  await page.getByRole('button', { name: '离线核验' }).click();
};

beforeAll(async () => {
  browser = await launch();
  const api = await ApiResident.signIn(await control.resident(0));
  const { id } = await api.becomeActive();
  card = async () => (await api.cardCode(id)).text;
  context = await browser.newContext({ viewport: { width: 680, height: 1000 }, locale: 'zh-CN' });
  page = await context.newPage();
});
afterAll(() => browser.close());

it('checks codes with the network cut, once each, also when it is opened anew, and reports them afterwards', async () => {
  await page.goto(`${sandboxUrl()}/counter/offline`);
  await see(/公钥取得于/);
  await see('已联网');
  await page.evaluate('navigator.serviceWorker.ready');
  const [first, second] = [await card(), await card()];

  await context.setOffline(true);
  await page.reload();
  await see('没有网络');
  await check(first);
  await see('离线核验通过');
  await page.screenshot({ path: screenshotFile('40-offline-accepts') });
  await check(first);
  await see('码已使用过，请居民刷新后再出示');

  await page.reload();
  await check(first);
  await see('码已使用过，请居民刷新后再出示');
  await page.screenshot({ path: screenshotFile('41-offline-used') });
  await check(`${second.slice(0, 20)}${second[20] === 'A' ? 'B' : 'A'}${second.slice(21)}`);
  await see('码不正确，不是本平台签发的码');
  await check(second);
  await see('离线核验通过');
  await see('待上报');

  await context.setOffline(false);
  await see('已上报');
  await page.screenshot({ path: screenshotFile('42-offline-reported') });
  expect(await page.getByText('待上报').count()).toBe(0);
});
