import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Phone } from './support/phone';

const FIELD = '搜医院、科室、医生、症状';

let browser: Browser;
let resident: DemoResident;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(6);
  await (await ApiResident.signIn(resident)).becomeActive();
});
afterAll(() => browser.close());

const type = async (phone: Phone, text: string): Promise<void> => {
  const field = phone.page.getByLabel(FIELD, { exact: true }).filter({ visible: true }).locator('input');
  await field.fill('');
  await field.pressSequentially(text, { delay: 40 });
};

it('leads from a few initials to a doctor and their numbers, and back to them by the star', async () => {
  const phone = await Phone.signedIn(browser, resident);
  await phone.see('下次就诊');
  await phone.screenshot('70-home');
  await phone.tap('预约挂号');
  await phone.tap(FIELD);
  await phone.see('可以这样搜');
  await phone.screenshot('71-search');
  await type(phone, 'xnk');
  await phone.see('心血管内科', '临溪县人民医院');
  await phone.screenshot('72-search-initials');
  await phone.tap(/^心血管内科，康桥市第一人民医院/);
  await phone.see('按医生');
  await phone.leave('可以输入汉字');
  const [, doctor = ''] = /^([^，]+)/.exec((await phone.button(/最早/).getAttribute('aria-label')) ?? '') ?? [];
  await phone.turnTo('按日期');
  await phone.page
    .getByRole('radio', { name: /上午余 \d+ 号/ })
    .filter({ visible: true })
    .first()
    .waitFor();
  await phone.screenshot('73-half-days');
  await phone.turnTo('按医生');
  await phone.tap(new RegExp(`^${doctor}`));
  await phone.see('擅长');
  await phone.page
    .getByRole('switch', { name: `收藏${doctor}`, checked: false })
    .filter({ visible: true })
    .click();
  await phone.page
    .getByRole('switch', { name: `收藏${doctor}`, checked: true })
    .filter({ visible: true })
    .waitFor();
  await phone.screenshot('74-doctor-marked');
  await phone.close();

  const again = await Phone.signedIn(browser, resident);
  await again.tap('预约挂号');
  await again.tap(FIELD);
  await again.see('我的收藏');
  await again.screenshot('75-favourites');
  await again.tap(new RegExp(doctor));
  await again.see('擅长', /余 \d+ 号/);
  expect([...phone.complaints, ...again.complaints]).toEqual([]);
});

it('says first what to do about a complaint that cannot wait, and that nothing was found where nothing was', async () => {
  const phone = await Phone.signedIn(browser, resident);
  await phone.tap('预约挂号');
  await phone.tap(FIELD);
  await type(phone, '胸痛');
  await phone.see('请立即拨打 120 或到急诊', '胸痛可以看这些科室');
  await phone.screenshot('76-emergency');
  await type(phone, '头痛');
  await phone.see('头痛可以看这些科室', '神经内科');
  await phone.screenshot('77-complaint');
  await type(phone, '量子力学');
  await phone.see('没有找到“量子力学”');
  await phone.screenshot('78-nothing-found');
  expect(phone.complaints).toEqual([]);
});

it('says where the browser keeps a refused place, and orders by distance once it is allowed', async () => {
  const phone = await Phone.signedIn(browser, resident);
  await phone.tap('预约挂号');
  await phone.tap(FIELD);
  await type(phone, 'xnk');
  await phone.tap('按距离由近到远');
  await phone.see('找医院和预约不受影响', '请点浏览器地址栏旁的图标');
  await phone.screenshot('78-place-refused');
  const context = phone.page.context();
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 31.22, longitude: 121.54 });
  await phone.tap('按距离由近到远');
  await phone.see('已按距离排列，点击取消');
  await phone.leave('请点浏览器地址栏旁的图标');
  expect(phone.complaints).toEqual([]);
});
