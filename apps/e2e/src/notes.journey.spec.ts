import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Phone } from './support/phone';

let browser: Browser;
let resident: DemoResident;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(34);
  await (await ApiResident.signIn(resident)).becomeActive();
});
afterAll(() => browser.close());

const openTimeline = async (change: Parameters<typeof Phone.open>[1] = {}): Promise<Phone> => {
  const phone = await Phone.signedIn(browser, resident, change);
  await phone.tap('健康档案');
  await phone.turnTo('时间线');
  return phone;
};

it('notes something on a visit, finds it marked, and on two phones at once loses nothing', async () => {
  const phone = await openTimeline();
  await phone.tap(/门诊就诊/);
  await phone.tap('写备注');
  await phone.see('备注内容');
  await phone.fill('备注内容', '医生说三个月后复查\n头晕好多了');
  await phone.screenshot('100-note-write');
  await phone.tap('保存备注');
  await phone.leave('备注内容');
  await phone.see(/^头晕好多了|医生说三个月后复查/, /^您写于 今天/);
  await phone.screenshot('101-visit-noted');

  const other = await openTimeline({ colorScheme: 'dark' });
  await other.see('有备注');
  await other.screenshot('102-timeline-noted-dark');
  await other.tap(/门诊就诊，有备注/);
  await other.tap('修改备注');
  await other.see('备注内容');

  await phone.tap('修改备注');
  await phone.see('备注内容');
  await phone.fill('备注内容', '。带上病历');
  await phone.tap('保存备注');
  await phone.leave('备注内容');
  await phone.see(/改于 今天/);

  await other.fill('备注内容', '。挂周医生的号');
  await other.tap('保存备注');
  await other.see('这条备注刚在别处改过', '现在的内容', /带上病历/);
  await other.screenshot('103-note-conflict-dark');
  await other.tap('用我写的保存');
  await other.leave('备注内容');
  await other.see(/挂周医生的号/);

  expect(phone.complaints).toEqual([]);
  expect(other.complaints.filter((complaint) => !/^409 .*\/record\/notes$/.test(complaint))).toEqual([]);
  await phone.close();
  await other.close();
});

it('opens an entry without a page of its own, and sees the reports of a visit alone', async () => {
  const phone = await openTimeline();
  await phone.tap('筛选');
  await phone.choose('处方');
  await phone.page
    .getByRole('button', { name: /^\d+月\d+日 / })
    .filter({ visible: true })
    .first()
    .click();
  await phone.see('备注', '写备注');
  await phone.screenshot('104-entry');
  await phone.back('写备注');
  await phone.choose('就诊');
  await phone.tap(/门诊就诊/);
  await phone.tap('查看检查报告');
  await phone.see(/，.*至/);
  await phone.screenshot('105-reports-of-visit');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
