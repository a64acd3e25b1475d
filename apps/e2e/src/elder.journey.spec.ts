import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control } from './support/control';
import { openAs } from './support/looks';
import { Phone } from './support/phone';

let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  browser = await launch();
  const resident = await control.resident(2);
  const api = await ApiResident.signIn(resident);
  await api.cardCode((await api.becomeActive()).id);
  phone = await Phone.signedIn(browser, resident);
  await phone.see(resident.name);
});
afterAll(() => browser.close());

const heightOf = async (name: string) => (await phone.button(name).boundingBox())?.height ?? 0;

it('makes targets large with one switch', async () => {
  await phone.tab('我的');
  await phone.see('长辈模式');
  await phone.screenshot('60-me');
  expect(await heightOf('退出登录')).toBeGreaterThanOrEqual(44);
  await phone.toggle('长辈模式');
  await phone.page.getByRole('switch', { name: '长辈模式', checked: true }).filter({ visible: true }).waitFor();
  await phone.screenshot('61-me-elder');
  expect(await heightOf('退出登录')).toBeGreaterThanOrEqual(60);
});

it('reads aloud what stands on the page, and has help of the family one tap away', async () => {
  await phone.tab('首页');
  await phone.see('下次就诊');
  // The browser has no voice here: what it would read is kept instead.
  await phone.page.evaluate('speechSynthesis.speak = ({ text }) => (window.spoken = text)');
  await phone.tap('朗读本页');
  const spoken = await phone.page.evaluate<string>('window.spoken');
  expect(spoken).toContain('下次就诊');
  expect(spoken.indexOf('电子健康卡')).toBeLessThan(spoken.indexOf('下次就诊'));
  await phone.tap('停止朗读');
  await phone.tap('请家人帮我');
  await phone.see('把数字告诉家人');
  await phone.screenshot('61-help-elder');
  await phone.back('把数字告诉家人');
  await phone.see('下次就诊');
});

it('keeps every page of the journeys within the screen', async () => {
  await phone.tab('首页');
  await phone.see('下次就诊');
  await phone.screenshot('62-home-elder');
  await phone.tab('健康卡');
  await phone.page.getByRole('img', { name: '电子健康卡二维码' }).filter({ visible: true }).waitFor();
  await phone.screenshot('63-card-elder');
  await phone.tab('预约');
  await phone.see('待就诊');
  await phone.screenshot('64-appointments-elder');
  await phone.tap('预约挂号');
  await phone.see('康桥市第一人民医院');
  await phone.screenshot('64-hospitals-elder');
  await phone.tap('康桥市第一人民医院');
  await phone.see('内分泌科');
  await phone.screenshot('65-departments-elder');
  await phone.tap('内分泌科');
  await phone.see(/最早/);
  await phone.screenshot('66-doctors-elder');
  await phone.tap(/最早/);
  await phone.see('擅长');
  await phone.screenshot('67-schedule-elder');
  await phone.openSession();
  await phone.see(/余 \d+ 号/);
  await phone.screenshot('68-numbers-elder');
  await phone.takeNumber();
  await phone.see('号已为您留住');
  await phone.screenshot('69-confirm-elder');
  await phone.see('下一步：看清楚后，点“确认预约”');
  await phone.tap('确认预约');
  await phone.see('预约成功', /^下一步：.* 前带证件到.*，先报到$/);
  await phone.screenshot('69-booked-elder');
});

it('asks for one thing a screen, keeps what was typed when the app is killed, and sums it up before it is sent', async () => {
  const resident = await control.resident(8);
  await (await ApiResident.signIn(resident)).becomeActive();
  const own = await openAs(browser, 'elder', resident);
  await own.arriveAt('packages/record/contact/index');
  await own.see('第 1 步，共 4 步');
  await own.fill('联系人姓名', '李建国');
  await own.screenshot('70-contact-name-elder');
  await own.tap('下一步：选择与本人的关系');
  await own.choose('子女');
  await own.tap('下一步：填写电话');
  await own.fill('电话', '13800000001');
  await own.tap('上一步');
  expect(await own.page.getByRole('radio', { name: '子女', checked: true }).filter({ visible: true }).count()).toBe(1);
  await own.tap('下一步：填写电话');
  await own.putAway();
  await own.page.reload();
  await own.see('第 3 步，共 4 步');
  await own.tap('下一步：核对信息');
  await own.see('第 4 步，共 4 步', '李建国', '子女', '13800000001');
  await own.screenshot('71-contact-look-elder');
  await own.setText(2);
  await own.screenshot('72-contact-look-largest');
  await own.tap('保存');
  await own.leave('第 4 步，共 4 步');
  expect(own.complaints).toEqual([]);
  await own.close();
});
