import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Phone } from './support/phone';

const HOSPITAL = 'kq-first';

let browser: Browser;
let resident: DemoResident;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(0);
  await (await ApiResident.signIn(resident)).becomeActive();
});
afterAll(() => browser.close());

async function openReports(): Promise<Phone> {
  const phone = await Phone.signedIn(browser, resident);
  await phone.tap('检查报告');
  return phone;
}

it('reads a laboratory report with value, unit, reference range and flag', async () => {
  const phone = await openReports();
  await phone.see('怎样看到新报告', /^(检验|影像|微生物)(今天|昨天|\d)/);
  await phone.screenshot('40-reports');
  await phone.turnTo('检验');
  await phone.tap(/糖化血红蛋白/);
  await phone.see('糖化血红蛋白', '%', /4\.0-6\.0|参考/, /偏高|↑/);
  await phone.screenshot('41-laboratory');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('reads the findings and the impression of an imaging report', async () => {
  const phone = await openReports();
  await phone.turnTo('影像');
  await phone.screenshot('42-imaging-list');
  await phone.tap(/胸部 CT/);
  await phone.see('诊断意见', '检查所见');
  await phone.screenshot('43-imaging');
  await phone.close();
});

it('names the hospital that cannot answer instead of showing an empty list', async () => {
  await control.fail(HOSPITAL, { operation: 'list', kind: 'http-500' });
  try {
    const phone = await openReports();
    await phone.see('报告不完整', /康桥市第一人民医院/);
    await phone.screenshot('44-reports-hospital-down');
    await phone.close();
  } finally {
    await control.heal(HOSPITAL);
  }
});

it('shows the health record: allergies, diagnoses, medicines, and the visits in time', async () => {
  const phone = await Phone.signedIn(browser, resident);
  await phone.tap('健康档案');
  await phone.see('过敏', '诊断', '用药', /磺胺/, /高血压/, /糖尿病/);
  await phone.screenshot('50-record');
  await phone.turnTo('时间线');
  await phone.see('就诊', /内科/);
  await phone.screenshot('51-timeline');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
