import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch, screenshotFile } from './support/browser';
import { control } from './support/control';
import { bffUrl } from './support/environment';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('shows the phone and the counter side by side at the one address', async () => {
  const resident = await control.resident(0);
  const api = await ApiResident.signIn(resident);
  const person = await api.becomeActive();
  await api.cardCode(person.id);

  const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(bffUrl());
  const phone = page.frameLocator('iframe[name="phone"]');
  const counter = page.frameLocator('iframe[name="counter"]');
  await phone.getByText('去登录').click();
  await phone.getByRole('checkbox', { name: '同意隐私政策' }).click();
  await phone.getByText(resident.name, { exact: true }).first().click();
  await phone.getByText('最新报告').filter({ visible: true }).waitFor();
  await counter.getByRole('tab', { name: '演示居民' }).click();
  await counter.getByText(resident.document.number).first().waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: screenshotFile('00-preview') });
  await context.close();
});
