import { readFileSync } from 'node:fs';
import type { ReportList } from '@kangqiao/contracts';
import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Phone } from './support/phone';

/** The one whose name has a character beyond the basic plane. */
const RARE = 21;
/** Half of such a character, or what stands in its place. */
const HALVED = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|\uFFFD/;

let browser: Browser;
let resident: DemoResident;
let api: ApiResident;
let personId: string;
let phone: Phone;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(RARE);
  api = await ApiResident.signIn(resident);
  ({ id: personId } = await api.becomeActive());
  phone = await Phone.signedIn(browser, resident);
});
afterAll(() => browser.close());

it('is told by a name that is all there', () => {
  const [letter = ''] = [...resident.name].slice(-1);
  expect(letter.codePointAt(0)).toBeGreaterThan(0xffff);
});

it('calls somebody by their whole name wherever they are named', async () => {
  await phone.see(resident.name);
  await api.cardCode(personId);
  for (const page of ['pages/card/index', 'packages/people/list/index', 'packages/record/index', 'pages/me/index']) {
    await phone.arriveAt(page);
    const text = await phone.page.locator('.taro_page:visible').last().innerText();
    expect([page, text.includes(resident.name) || text.includes('*'), HALVED.test(text)]).toEqual([page, true, false]);
  }
});

it('is called so at the window, and in all that is taken home', async () => {
  const { text } = await api.cardCode(personId);
  expect((await control.scan(text)).name).toBe(resident.name);
  await phone.arriveAt('packages/privacy/export/index');
  await phone.tap('生成可以阅读和打印的页面');
  await phone.see('文件已生成');
  const [page] = await Promise.all([phone.page.waitForEvent('download'), phone.tap('保存或发送文件')]);
  expect(readFileSync(await page.path(), 'utf8')).toContain(resident.name);
});

it('is drawn whole into the picture of a report', async () => {
  const { items } = await api.get<ReportList>(`/people/${personId}/reports`);
  const report = items.find(({ kind }) => kind === 'laboratory');
  expect(report).toBeDefined();
  await phone.arriveAt(`packages/reports/share/index?reportId=${report?.id ?? ''}`);
  const drawn: string[] = [];
  await phone.page.exposeFunction('written', (text: string) => void drawn.push(text));
  await phone.page.evaluate(`(() => {
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
      window.written(text);
      return fillText.call(this, text, ...rest);
    };
  })()`);
  await phone.choose(/^显示姓名/);
  await phone.tap(/^生成图片/);
  await phone.page.getByRole('img', { name: '报告图片' }).filter({ visible: true }).waitFor();
  expect(drawn.some((text) => text.includes(resident.name))).toBe(true);
  expect(drawn.filter((text) => HALVED.test(text))).toEqual([]);
  await phone.screenshot('88-picture-of-a-rare-name');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
