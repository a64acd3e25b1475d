import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Phone } from './support/phone';

let browser: Browser;
let resident: DemoResident;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(17);
  await (await ApiResident.signIn(resident)).becomeActive();
});
afterAll(() => browser.close());

const openMeasurements = async (change: Parameters<typeof Phone.open>[1] = {}, elder = false): Promise<Phone> => {
  const phone = await Phone.signedIn(browser, resident, change);
  if (elder) {
    await phone.tab('我的');
    await phone.toggle('长辈模式');
    await phone.tab('首页');
  }
  await phone.tap('健康档案');
  await phone.tap(/血压、血糖与体重/);
  return phone;
};

it('writes down blood pressure, and shows what it asks for, how it went, and the range', async () => {
  const phone = await openMeasurements();
  await phone.see('还没有血压记录', '目标范围');
  await phone.screenshot('90-measurements-empty');
  for (const [systolic, diastolic] of [
    ['136', '84'],
    ['152', '88'],
  ] as const) {
    await phone.tap('记录一次血压');
    await phone.fill('收缩压（高压）（mmHg）', systolic);
    await phone.fill('舒张压（低压）（mmHg）', diastolic);
    await phone.screenshot('91-measure');
    await phone.tap('保存');
    await phone.see(`${systolic}/${diastolic}`);
    await phone.screenshot('92-measured');
    await phone.tap('完成');
    await phone.leave('完成');
  }
  await phone.see('152/88', '每次测量', /136\/84 mmHg/, /国家基本公共卫生服务规范/);
  await phone.screenshot('93-measurements');
  await phone.close();
});

it('says of a typing error which number is wrong', async () => {
  const phone = await openMeasurements();
  await phone.choose('体重');
  await phone.tap('记录一次体重');
  await phone.fill('体重（kg）', '605');
  await phone.tap('保存');
  await phone.see('体重应在 0.5～400 kg 之间，请核对后再填');
  await phone.close();
});

it('shows what the village doctor sent, with the source', async () => {
  const [hospital, [patientNo = ''] = []] = Object.entries(resident.patientNos)[0] ?? [''];
  const sent = { type: 'blood-pressure', systolic: '184', diastolic: '96', measuredAt: new Date().toISOString() };
  const by = { senderNo: `journey-${Date.now()}`, patientNo, by: 'doctor', byName: '村医周明' };
  expect(await control.pushMeasurement(hospital, { ...sent, ...by })).toEqual({ state: 'recorded' });
  const phone = await openMeasurements();
  await phone.see('184/96', '拨打 120', /村医周明测量/);
  await phone.screenshot('94-measurements-emergency');
  await phone.close();
});

it('asks one number a screen with large keys in elder mode, and is read in the dark', async () => {
  const phone = await openMeasurements({ colorScheme: 'dark' }, true);
  await phone.see('184/96');
  await phone.screenshot('95-measurements-elder-dark');
  await phone.choose('血糖');
  await phone.tap('记录一次血糖');
  await phone.choose('空腹');
  await phone.tap('下一步：输入血糖');
  await phone.see('第 2 步，共 3 步');
  for (const key of ['6', '小数点 .', '1']) await phone.page.getByRole('button', { name: key, exact: true }).click();
  await phone.screenshot('96-measure-elder-dark');
  await phone.tap('下一步：核对信息');
  await phone.see('6.1 mmol/L');
  await phone.tap('保存');
  await phone.see('在目标范围内');
  await phone.screenshot('97-measured-elder-dark');
  await phone.close();
});
