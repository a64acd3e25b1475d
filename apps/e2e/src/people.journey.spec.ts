import type { Browser } from 'playwright-core';
import { launch } from './support/browser';
import { control } from './support/control';
import { Phone } from './support/phone';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('proves oneself by one tap, and names a newborn by one’s own document', async () => {
  const mother = await control.resident(25);
  const phone = await Phone.open(browser);
  await phone.signIn(mother);
  await phone.tap('添加就诊人');
  await phone.tap('填入演示信息');
  await phone.tap('下一步');
  await phone.agreeToEverything();
  await phone.tap('确认添加');
  await phone.tap('微信手机号一键核验');
  await phone.see(mother.name, '下次就诊');

  await phone.tab('我的');
  await phone.tap('添加就诊人');
  await phone.choose('子女');
  await phone.tap(/^证件类型，/);
  await phone.choose('新生儿（暂无证件）');
  await phone.see('用您本人的证件办理');
  await phone.fill('姓名', `${mother.name}之女`);
  await phone.choose('单胎或先出生');
  await phone.tap(/^出生日期，/);
  await phone.page.getByText('确定').filter({ visible: true }).click();
  await phone.choose(/^女$/);
  await phone.screenshot('130-newborn');
  await phone.tap('下一步');
  await phone.see('由监护人添加');
  await phone.agreeToEverything();
  await phone.screenshot('131-guardian-consents');
  await phone.tap('确认添加');
  await phone.tap('用我的证件办理');
  await phone.see(`${mother.name}之女`, '您是监护人');
  await phone.screenshot('132-ward');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('asks for one thing a screen in elder mode, and takes a face', async () => {
  const elder = await control.resident(27);
  const phone = await Phone.open(browser);
  await phone.signIn(elder);
  await phone.see('还没有就诊人');
  await phone.tab('我的');
  await phone.toggle('长辈模式');
  await phone.tab('首页');
  await phone.see('还没有就诊人');
  await phone.tap('添加就诊人');
  await phone.see('第 1 步，共 10 步');
  await phone.screenshot('133-add-elder');
  await phone.tap('下一步');
  await phone.see('第 2 步，共 10 步');
  await phone.screenshot('134-document-elder');
  await phone.tap('下一步');
  await phone.tap('填入演示信息');
  await phone.tap('下一步');
  await phone.see('第 4 步，共 10 步');
  await phone.screenshot('135-number-elder');
  await phone.tap('下一步');
  for (let step = 5; step <= 9; step += 1) {
    await phone.see(`第 ${step} 步，共 10 步`);
    await phone.agreeToEverything();
    if (step === 5) await phone.screenshot('136-consent-elder');
    await phone.tap('下一步');
  }
  await phone.see('第 10 步，共 10 步', elder.name, elder.document.number);
  await phone.screenshot('136-look-elder');
  await phone.tap('确认添加');
  await phone.see('换一种方式');
  await phone.screenshot('137-prove-elder');
  await phone.tap('换一种方式');
  await phone.see('发送验证码');
  await phone.tap('换一种方式');
  await phone.tap('开始人脸核验');
  await phone.see('演示：人脸核验');
  await phone.page.getByText('通过', { exact: true }).filter({ visible: true }).click();
  await phone.see(elder.name, '下次就诊');
  await phone.screenshot('138-home-elder');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
