import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Phone } from './support/phone';

const FIRST = 'kq-first';
const SILENT = { operation: '*', kind: 'http-500' };

let browser: Browser;
let resident: DemoResident;

beforeAll(async () => {
  browser = await launch();
  // 高淑珍 has reports at the city's and at the county's hospital.
  resident = await control.resident(13);
  await (await ApiResident.signIn(resident)).becomeActive();
});
afterAll(async () => {
  await control.heal(FIRST);
  await browser.close();
});

async function openReports(change?: Parameters<typeof Phone.open>[1]): Promise<Phone> {
  const phone = await Phone.signedIn(browser, resident, change);
  await phone.tap('检查报告');
  await phone.see('免重复检查');
  // The first page shows reports too: until it has gone, both can be touched.
  await phone.leave('最新报告');
  return phone;
}

const newestLaboratory = async () => {
  const report = (await control.reports(FIRST, resident)).find(({ kind }) => kind === 'laboratory');
  if (!report) throw new Error('the resident has no laboratory report');
  return report;
};

it('still shows the reports of a hospital that is down, and as of when; what was read can be read', async () => {
  const { title } = await newestLaboratory();
  const phone = await openReports();
  await phone.see(/看过的更早的报告/, /未读/);
  await phone.screenshot('45-reports-three-hospitals');
  await phone.tap(new RegExp(`^${title.slice(0, 4)}`));
  await phone.see('打印或分享');
  await phone.close();
  await control.fail(FIRST, SILENT);
  const later = await openReports();
  await later.see('报告不完整', /康桥市第一人民医院暂时无法连接，下面是截至/);
  await later.screenshot('46-reports-one-hospital-down');
  await later.tap(new RegExp(`^${title.slice(0, 4)}`));
  await later.see(/^截至/, /下面是保存的内容/);
  await later.screenshot('47-report-from-copy');
  await later.close();
  await control.heal(FIRST);
});

it('says of a report that it was corrected, and shows what it said before', async () => {
  const { id, title } = await newestLaboratory();
  const phone = await openReports();
  await phone.tap(new RegExp(`^${title.slice(0, 4)}`));
  await phone.see('打印或分享');
  await phone.close();
  await control.correctReport(FIRST, id, '4242');
  const later = await openReports();
  await later.see(/已更正/);
  await later.tap(new RegExp(`^${title.slice(0, 4)}.*已更正`));
  await later.see('此报告已更正', '4242');
  await later.screenshot('48-report-corrected');
  await later.tap('查看更正前');
  await later.see('这是更正前的报告');
  await later.leave('此报告已更正');
  expect(await later.page.getByText('4242').filter({ visible: true }).count()).toBe(0);
  await later.screenshot('49-report-before-correction');
  await later.close();
});

it('puts a report on paper and into a picture, with or without whose it is', async () => {
  const { title } = await newestLaboratory();
  const phone = await openReports();
  await phone.tap(new RegExp(`^${title.slice(0, 4)}`));
  await phone.tap('打印或分享');
  await phone.see('打开能打印的文件');
  const [file] = await Promise.all([phone.page.waitForEvent('download'), phone.tap('打开能打印的文件')]);
  expect(file.suggestedFilename()).toMatch(/^report-\d{4}-\d\d-\d\d\.pdf$/);
  expect(
    readFileSync(await file.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await phone.tap('生成图片');
  await phone.see('保存或发送图片');
  await phone.screenshot('52-report-picture');
  const [picture] = await Promise.all([phone.page.waitForEvent('download'), phone.tap('保存或发送图片')]);
  expect(picture.suggestedFilename()).toMatch(/\.png$/);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('chooses to see imaging reports after the doctor told of them', async () => {
  const phone = await openReports();
  await phone.tap('怎样看到新报告');
  await phone.see('影像报告');
  await phone.page
    .getByRole('radio', { name: /医生告知后再看/ })
    .filter({ visible: true })
    .nth(1)
    .click();
  await phone.page
    .getByRole('radio', { name: /医生告知后再看/, checked: true })
    .filter({ visible: true })
    .waitFor();
  await phone.screenshot('53-report-settings');
  await phone.close();
});

it('lists what need not be repeated, to be shown at the desk', async () => {
  const phone = await openReports();
  await phone.tap('免重复检查');
  await phone.see('请给医生看', /还有 \d+ 天|今天有效/, /依据：/);
  await phone.screenshot('54-recognition');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
