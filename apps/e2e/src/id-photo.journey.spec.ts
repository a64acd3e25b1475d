import type { Browser } from 'playwright-core';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { ELDER, misfitsOf } from './support/fit';
import { Phone } from './support/phone';

let browser: Browser;
let resident: DemoResident;
let elder: DemoResident;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(7);
  elder = await control.resident(11);
});
afterAll(() => browser.close());

/** Chooses a picture where the phone would open its camera. */
const photograph = async (phone: Phone, buffer: Buffer): Promise<void> => {
  const opening = phone.page.waitForEvent('filechooser');
  await phone.tap('拍身份证填写');
  await (await opening).setFiles({ name: 'card.png', mimeType: 'image/png', buffer });
};
const valueOf = (phone: Phone, label: string): Promise<string> =>
  phone.page.getByLabel(label, { exact: true }).filter({ visible: true }).locator('input').inputValue();

it('fills in name and number from a photograph, to be checked, and goes on only at a tap', async () => {
  const phone = await Phone.signedIn(browser, resident);
  await phone.tap('添加就诊人');
  await phone.see('照片只发给微信识别，读完不保存');
  await phone.screenshot('150-id-photo');
  await photograph(phone, await control.cardPicture(resident));
  await phone.see('请核对', resident.name);
  expect(await valueOf(phone, '姓名')).toBe(resident.name);
  expect(await valueOf(phone, '证件号码')).toBe(resident.document.number);
  await phone.screenshot('151-id-photo-read');
  await phone.tap('下一步');
  await phone.agreeToEverything();
  await phone.tap('确认添加');
  await phone.tap('微信手机号一键核验');
  await phone.see(resident.name, '下次就诊');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('says what to do about every picture that cannot be used, and fills in nothing', async () => {
  const phone = await Phone.signedIn(browser, elder);
  await phone.tap('添加就诊人');
  await photograph(phone, await control.cardPicture(elder, 'back'));
  await phone.see('这是有国徽的一面，请拍有头像的一面');
  await phone.screenshot('152-id-photo-back');
  await photograph(phone, await control.cardPicture(elder, 'misread-number'));
  await phone.see(/照片看不清楚/);
  await photograph(phone, await phone.page.screenshot({ type: 'jpeg' }));
  await phone.see(/请把身份证正面放进框里再拍一次/);
  await control.readCards('out-of-quota');
  try {
    await photograph(phone, await control.cardPicture(elder));
    await phone.see('今天的拍照识别次数已用完，请手动填写');
  } finally {
    await control.readCards('well');
  }
  expect(await valueOf(phone, '姓名')).toBe('');
  expect(await valueOf(phone, '证件号码')).toBe('');

  await phone.page.context().setOffline(true);
  await phone.see('网络未连接，连接后才能办理');
  await phone.page.context().setOffline(false);
  await phone.tap('用演示证件照片');
  await phone.see('请核对');
  expect(await valueOf(phone, '证件号码')).toBe(elder.document.number);
  await phone.close();
});

it('is one task of a screen in elder mode, whole at the largest text', async () => {
  const phone = await Phone.signedIn(browser, elder);
  await phone.see('还没有就诊人');
  await phone.tab('我的');
  await phone.toggle('长辈模式');
  await phone.tab('首页');
  await phone.see('还没有就诊人');
  await phone.setText(2);
  await phone.tap('添加就诊人');
  await phone.see('第 1 步，共 10 步');
  await phone.tap('下一步：选择证件类型');
  await phone.see('第 2 步，共 10 步');
  await phone.tap('下一步：填写姓名');
  await phone.tap('用演示证件照片');
  await phone.see('请核对');
  await phone.screenshot('153-id-photo-elder');
  expect(await misfitsOf(phone.page, ELDER)).toEqual([]);
  await phone.tap('下一步：填写证件号码');
  await phone.see('第 4 步，共 10 步');
  expect(await valueOf(phone, '证件号码')).toBe(elder.document.number);
  await phone.screenshot('154-id-photo-elder-number');
  expect(await misfitsOf(phone.page, ELDER)).toEqual([]);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
