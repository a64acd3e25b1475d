import type { Browser } from 'playwright-core';
import { keptOnPhoneOf } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Counter } from './support/counter';
import { Phone } from './support/phone';

let browser: Browser;
let resident: DemoResident;
let another: DemoResident;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(1);
  another = await control.resident(4);
});
afterAll(() => browser.close());

it('signs in, adds oneself with the code that the hospital sends, and comes home', async () => {
  const phone = await Phone.open(browser);
  const counter = await Counter.open(browser);
  await phone.see('欢迎使用康桥健康');
  await phone.screenshot('01-signed-out');
  await phone.tap('去登录');
  await phone.see('选择演示居民');
  await phone.screenshot('02-sign-in');
  await phone.tap(`以${resident.name}的身份登录`);
  await phone.see('请先阅读并同意隐私政策');
  await phone.signInHere(resident);
  await phone.see('还没有就诊人');
  await phone.tap('添加就诊人');
  await phone.tap('填入演示信息');
  await phone.screenshot('03-add-person');
  await phone.tap('下一步');
  await phone.agreeToEverything();
  await phone.screenshot('03-consents');
  await phone.tap('确认添加');
  await phone.tap('短信验证码');
  await phone.screenshot('04-prove-person');
  await phone.tap('发送验证码');
  await phone.see('验证码已发送');
  const code = await counter.newestCode(resident.phone);
  await counter.screenshot('04-counter-messages');
  await phone.fill('验证码', code);
  await phone.screenshot('05-prove-person');
  await phone.tap('确认');
  await phone.see(resident.name, '下次就诊', '最新报告');
  await phone.screenshot('06-home');
  expect(phone.complaints).toEqual([]);
  await phone.close();
  await counter.close();
});

it('refuses a number that fails its checksum as soon as one goes on', async () => {
  const phone = await Phone.open(browser);
  await phone.signIn(another);
  await phone.see('还没有就诊人');
  // Journeys that are not about signing in begin with just that.
  const kept = await phone.page.evaluate<string[]>('Object.keys(localStorage)');
  expect(kept.sort()).toEqual(Object.keys(await keptOnPhoneOf(another)).sort());
  await phone.tap('添加就诊人');
  await phone.fill('姓名', another.name);
  const wrong = `${another.document.number.slice(0, 17)}${another.document.number.endsWith('1') ? '2' : '1'}`;
  await phone.fill('证件号码', wrong);
  await phone.tap('下一步');
  await phone.see(/证件号码|校验/);
  await phone.screenshot('07-add-person-problem');
  await phone.close();
});

it('leads whoever opens a page that is not there home, with a plain word', async () => {
  const phone = await Phone.open(browser);
  await phone.visit('packages/gone/index?reportId=r-1');
  await phone.see('没有找到这个页面，已为您打开首页', '欢迎使用康桥健康');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
