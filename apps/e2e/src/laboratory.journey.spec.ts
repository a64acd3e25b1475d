import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Phone } from './support/phone';

let browser: Browser;
let resident: DemoResident;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(7);
  await (await ApiResident.signIn(resident)).becomeActive();
});
afterAll(() => browser.close());

async function openReport(title: RegExp, change = {}): Promise<Phone> {
  const phone = await Phone.signedIn(browser, resident, change);
  await phone.tap('检查报告');
  await phone.turnTo('检验');
  await phone.tap(title);
  await phone.see('报告时间');
  return phone;
}

it('leads from a report to an item, its explanation and its trend over two hospitals', async () => {
  const phone = await openReport(/^血细胞分析/);
  await phone.screenshot('45-laboratory-detail');
  await phone.tap(/^血红蛋白，/);
  await phone.see('查的是什么', /携带氧气/, /可能原因$/, /请以医生意见为准/);
  await phone.screenshot('46-laboratory-explanation');
  await phone.tap('看历次变化');
  await phone.page.getByRole('img', { name: /^血红蛋白变化图，共 \d+ 次/ }).waitFor();
  // One laboratory writes g/L and the other g/dL: these measure the same.
  await phone.see('康桥市第一人民医院', /和安/, /g\/dL/);
  await phone.screenshot('47-trend');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('refuses to join what was measured in another unit or by another method, and says so', async () => {
  const phone = await openReport(/^肾功能检查/);
  await phone.tap(/^肌酐，/);
  await phone.tap('看历次变化');
  await phone.see(
    '没有连成一条线',
    /单位不同/,
    /检测方法也不同/,
    /mg\/dL，方法：苦味酸法/,
    /mg\/dL，方法：酶法/,
    /μmol\/L/,
  );
  await phone.screenshot('48-trend-apart');
  await phone.tap(/查看报告$/);
  await phone.see('报告时间');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('finds what an item means by its abbreviation', async () => {
  const phone = await openReport(/^肾功能检查/, { colorScheme: 'dark' });
  await phone.tap('查其他检验项目的说明');
  await phone.fill('搜项目名称或缩写', 'ALT');
  await phone.tap(/^丙氨酸氨基转移酶/);
  await phone.see('查的是什么', /请以医生意见为准/);
  await phone.screenshot('49-explanation-dark');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
