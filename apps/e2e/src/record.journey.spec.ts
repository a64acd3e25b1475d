import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Phone } from './support/phone';

let browser: Browser;
let resident: DemoResident;

beforeAll(async () => {
  browser = await launch();
  // Only looked at: whoever goes to all three hospitals has the fullest record.
  resident = await control.resident(0);
  await (await ApiResident.signIn(resident)).becomeActive();
});
afterAll(() => browser.close());

async function openRecord(change: Parameters<typeof Phone.open>[1] = {}): Promise<Phone> {
  const phone = await Phone.signedIn(browser, resident, change);
  await phone.tap('健康档案');
  return phone;
}

it('sums up what every doctor should know, with its source, and what hospitals contradict each other in', async () => {
  const phone = await openRecord();
  await phone.see('过敏', /^来源 /, '需要核对', '血型', '紧急联系人');
  await phone.screenshot('80-record-summary');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('finds a visit on the timeline, opens it, and reads the document that was written of it', async () => {
  const phone = await openRecord();
  await phone.turnTo('时间线');
  await phone.see('查看更早的记录');
  await phone.screenshot('81-timeline');
  await phone.tap('筛选');
  await phone.choose('和安国际医院');
  await phone.choose('就诊');
  await phone.tap(/门诊就诊/);
  await phone.see('当天的处方', '检查检验与病历');
  await phone.screenshot('82-visit');
  await phone.tap(/门诊病历/);
  await phone.see(/诊断：/);
  await phone.screenshot('83-document');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('finds a report among the entries, opens it on its own page, and comes back to where it was', async () => {
  const phone = await openRecord();
  await phone.turnTo('时间线');
  await phone.see('查看更早的记录', /报告单$/, /以前的，在这里按年份查$/);
  await phone.tap('筛选');
  await phone.choose('报告');
  await phone.tap(/糖化血红蛋白/);
  await phone.see('打印或分享', /4\.0-6\.0|参考/);
  await phone.screenshot('83-timeline-report');
  await phone.back('打印或分享');
  await phone.see('收起筛选', /糖化血红蛋白/);
  await phone.screenshot('83-timeline-reports');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('shows the record without the reports of a hospital that gives only these not', async () => {
  await control.fail('kq-first', { operation: 'list', kind: 'http-500' });
  try {
    const phone = await openRecord();
    await phone.turnTo('时间线');
    await phone.see('档案不完整', /康桥市第一人民医院暂时无法连接.*报告/, '就诊');
    await phone.screenshot('83-timeline-reports-missing');
    await phone.close();
  } finally {
    await control.heal('kq-first');
  }
});

it('searches the record by words', async () => {
  const phone = await openRecord();
  await phone.turnTo('时间线');
  await phone.tap('查找诊断、药品、医生、报告');
  await phone.fill('查找诊断、药品、医生、报告', '达格列净');
  await phone.see(/达格列净片/);
  await phone.screenshot('84-timeline-search');
  await phone.fill('查找诊断、药品、医生、报告', '糖化血红蛋白');
  await phone.see(/报告单$/);
  await phone.close();
});

it('shows the immunisations with their source', async () => {
  const phone = await openRecord();
  await phone.tap('预防接种与下一针');
  await phone.see('各医院的接种记录', /流感疫苗/);
  await phone.screenshot('85-immunizations');
  await phone.close();
});

it('shows what was fetched before while a hospital is down, and from when it is', async () => {
  const before = await openRecord();
  await before.see('过敏');
  await before.close();
  await control.fail('kq-hean', { operation: '*', kind: 'http-500' });
  try {
    const phone = await openRecord();
    await phone.see('过敏', '左氧氟沙星');
    await phone.screenshot('86-record-hospital-down');
    await phone.close();
  } finally {
    await control.heal('kq-hean');
  }
});

it('is read in the dark', async () => {
  const phone = await openRecord({ colorScheme: 'dark' });
  await phone.see('过敏');
  await phone.screenshot('87-record-dark');
  await phone.turnTo('时间线');
  await phone.see('查看更早的记录');
  await phone.screenshot('88-timeline-dark');
  await phone.close();
});

it('is read one thing a screen in large type', async () => {
  const phone = await Phone.signedIn(browser, resident);
  await phone.tab('我的');
  await phone.toggle('长辈模式');
  await phone.page.getByRole('switch', { name: '长辈模式', checked: true }).filter({ visible: true }).waitFor();
  try {
    await phone.tab('首页');
    await phone.tap('健康档案');
    await phone.see(/过敏（第 1 项/);
    await phone.screenshot('89-record-elder');
    await phone.tap(/^下一项/);
    await phone.see(/第 2 项/);
    await phone.turnTo('时间线');
    await phone.see('查看更早的记录');
    await phone.screenshot('89-timeline-elder');
    await phone.back('查看更早的记录');
  } finally {
    await phone.tab('我的');
    await phone.toggle('长辈模式');
    await phone.page.getByRole('switch', { name: '长辈模式', checked: false }).filter({ visible: true }).waitFor();
  }
  await phone.close();
});
