import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Phone } from './support/phone';

const HOSPITAL = 'kq-hean';
const SCAN = /^腹部彩色多普勒超声/;
const PAPER = '看医院的原件';

let browser: Browser;
let resident: DemoResident;

beforeAll(async () => {
  browser = await launch();
  // 余思源 has an ultrasound at the private hospital, and its paper has forty pages.
  resident = await control.resident(31);
  await (await ApiResident.signIn(resident)).becomeActive();
});
afterEach(() => control.heal(HOSPITAL));
afterAll(() => browser.close());

async function openReport(title: RegExp): Promise<Phone> {
  const phone = await Phone.signedIn(browser, resident);
  await phone.tap('检查报告');
  await phone.see('免重复检查');
  await phone.leave('最新报告');
  await phone.tap(title);
  await phone.see(PAPER);
  return phone;
}

/** Taps the paper and reads the file that the browser saves. */
async function takePaper(phone: Phone): Promise<{ name: string; bytes: Buffer }> {
  const [saved] = await Promise.all([phone.page.waitForEvent('download'), phone.tap(PAPER)]);
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

it('takes the hospital’s own forty pages of a report, called by their day', async () => {
  const phone = await openReport(SCAN);
  await phone.screenshot('48-report-original');
  const { name, bytes } = await takePaper(phone);
  expect(name).toMatch(/^report-\d{4}-\d{2}-\d{2}-original\.pdf$/);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pagesIn(bytes)).toBe(40);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('takes what was kept of it while the hospital is down', async () => {
  await control.fail(HOSPITAL, { operation: '*', kind: 'http-500' });
  const phone = await openReport(SCAN);
  await phone.see(/下面是保存的内容/);
  expect(pagesIn((await takePaper(phone)).bytes)).toBe(40);
  await phone.close();
});

it.each([
  ['cannot give it', 'http-500', '医院系统暂时无法应答，请稍后再试'],
  ['gives half of it', 'truncated', /医院给出的原件不完整/],
  ['gives too much', 'huge', /医院原件超过 20 MB/],
])('says why where the hospital %s', async (_what, kind, words) => {
  await control.fail(HOSPITAL, { operation: 'original', kind });
  const phone = await openReport(/^血细胞分析/);
  await phone.tap(PAPER);
  await phone.see('没能打开', words);
  if (kind === 'huge') await phone.screenshot('49-report-original-refused');
  await phone.close();
});

it('gives it once the hospital is well', async () => {
  const phone = await openReport(/^血细胞分析/);
  expect(pagesIn((await takePaper(phone)).bytes)).toBe(1);
  await phone.close();
});
