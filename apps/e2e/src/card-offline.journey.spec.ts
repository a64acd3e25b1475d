import type { Browser } from 'playwright-core';
import { launch } from './support/browser';
import { CardPage } from './support/card-page';
import { control } from './support/control';
import { decodeWithZbar } from './support/decode';

const DAY_MS = 86_400_000;
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('shows a code without a network that the counter accepts, changes it, and says when none is left', async () => {
  const card = await CardPage.open(browser, 8, {}, new Date());
  const { phone, resident } = card;
  await phone.see(/离线可用，有效至 \d\d:\d\d/);

  await card.offline(true);
  await phone.tab('首页');
  await card.show();
  await phone.see(/离线可用，有效至 \d\d:\d\d/);
  const text = await card.read('15-card-offline');
  expect((await control.scan(text)).name).toBe(resident.name);

  const before = await card.picture();
  await phone.page.clock.fastForward(51_000);
  await card.changedFrom(before);
  expect(await card.read('16-card-offline-next')).toMatch(/^KQ1\./);

  await phone.page.clock.fastForward(15 * 60_000);
  await phone.see('没有可用的二维码', '请连接网络，或凭身份证到窗口办理');
  await phone.screenshot('17-card-offline-nothing-left');

  await card.offline(false);
  await card.code.waitFor();
  expect(phone.complaints).toEqual([]);
  await card.close();
});

it('shows the right code on a phone whose clock is a day off', async () => {
  const card = await CardPage.open(browser, 15, {}, new Date(Date.now() - DAY_MS));
  const text = await card.read('18-card-wrong-clock');
  expect((await control.scan(text)).name).toBe(card.resident.name);
  await card.close();
});

it('says within moments that a code was used, and shows another', async () => {
  const card = await CardPage.open(browser, 19);
  const used = await card.picture();
  const text = decodeWithZbar(await card.phone.screenshot('19-card-before-use'));
  await control.scan(text);
  await card.phone.see(/\d\d:\d\d 康桥市第一人民医院 内科门诊 已核验/);
  await card.changedFrom(used);
  expect(await card.read('20-card-used')).not.toBe(text);
  await card.close();
});

it('replaces the code after a screenshot', async () => {
  const card = await CardPage.open(browser, 21);
  const photographed = await card.picture();
  await card.phone.page.keyboard.press('PrintScreen');
  await card.changedFrom(photographed);
  await card.phone.see('已更换二维码');
  await card.phone.screenshot('21-card-screenshot-taken');
  await card.close();
});

it('leaves no code on the phone after signing out', async () => {
  const card = await CardPage.open(browser, 22);
  expect(await card.stored()).toMatch(/KQ1\./);
  expect(await card.stored()).not.toContain(card.resident.name);
  await card.phone.tab('我的');
  await card.phone.tap('退出登录');
  await card.phone.tap(/^退出$/);
  await card.phone.see('登录后可使用全部服务');
  expect(await card.stored()).toBeNull();
  await card.close();
});

it('is read by a scanner in the dark theme, on a turned and on a narrow phone, and in elder mode', async () => {
  const dark = await CardPage.open(browser, 26, { colorScheme: 'dark' });
  expect(await dark.read('22-card-dark')).toMatch(/^KQ1\./);
  await dark.phone.page.setViewportSize({ width: 844, height: 390 });
  expect(await dark.read('22-card-dark-turned')).toMatch(/^KQ1\./);
  await dark.close();

  const narrow = await CardPage.open(browser, 26, { viewport: { width: 320, height: 640 } });
  expect(await narrow.read('23-card-narrow')).toMatch(/^KQ1\./);
  const { phone } = narrow;
  await phone.tab('我的');
  await phone.toggle('长辈模式');
  await narrow.show();
  await phone.button('放大').waitFor();
  expect(await narrow.read('24-card-elder-narrow')).toMatch(/^KQ1\./);
  await phone.tap('放大');
  expect(await narrow.read('25-card-desk-elder-narrow')).toMatch(/^KQ1\./);
  await narrow.close();
});

it('carries the card number as a bar code that a scanner reads', async () => {
  const card = await CardPage.open(browser, 28);
  const bars = card.phone.page.getByRole('img', { name: '卡号条码' }).filter({ visible: true });
  await bars.scrollIntoViewIfNeeded();
  const number = decodeWithZbar(await card.phone.screenshot('26-card-number'), 'code128');
  await card.phone.see(number);
  expect(number).toMatch(/^[0-9A-Z]{20}$/);
  await card.close();
});
