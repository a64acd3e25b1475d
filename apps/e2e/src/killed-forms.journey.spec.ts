import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { everyStop } from './support/pages';
import { Phone } from './support/phone';
import { RARE_NAME } from './support/worlds';

let browser: Browser;
let resident: DemoResident;
let addresses: Map<string, string>;
let phone: Phone;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(35);
  const stops = await everyStop(resident, await control.resident(34), await control.resident(26));
  addresses = new Map(stops.map(({ page, address }) => [page, address]));
  await (await ApiResident.signIn(resident)).becomeActive();
  phone = await Phone.signedIn(browser, resident);
  await phone.see('检查报告');
}, 120_000);
afterAll(() => browser.close());

const valueOf = (label: string) =>
  phone.page.getByLabel(label, { exact: true }).filter({ visible: true }).locator('input, textarea').inputValue();

async function kill(): Promise<void> {
  await phone.putAway();
  await phone.page.reload();
}

it.each([
  ['packages/record/contact/index', '联系人姓名', RARE_NAME],
  ['packages/record/note/index', '备注内容', `${RARE_NAME}\n三个月后复查`],
  ['packages/wellbeing/correct/index', '哪里不对，应该是什么', `应该是${RARE_NAME}`],
  ['packages/wellbeing/measure/index', '收缩压（高压）（mmHg）', '136'],
])('finds again what was typed on %s', async (page, label, text) => {
  await phone.arriveAt(addresses.get(page) ?? page);
  await phone.see(label);
  await phone.fill(label, text);
  await kill();
  await phone.see(label);
  expect(await valueOf(label)).toBe(text);
  expect(phone.complaints).toEqual([]);
});

it('finds again of somebody to be added who they are to one, and nothing that names them', async () => {
  await phone.arriveAt('packages/people/add/index');
  await phone.choose('子女');
  await phone.fill('姓名', '冯𬭚');
  await kill();
  await phone.see('证件类型');
  await phone.page.getByRole('radio', { name: '子女', checked: true }).filter({ visible: true }).waitFor();
  expect(await valueOf('姓名')).toBe('');
});

it.each([
  ['packages/family/link/index', '仅挂号和健康卡'],
  ['packages/sharing/new/index', '5 次'],
])('finds again what was chosen on %s', async (page, choice) => {
  await phone.arriveAt(addresses.get(page) ?? page);
  await phone.choose(choice);
  await kill();
  await phone.page.getByRole('radio', { name: choice, checked: true }).filter({ visible: true }).waitFor();
  expect(phone.complaints).toEqual([]);
});

it('says of what was chosen of a permission that it does not count yet, and drops it when told to', async () => {
  await phone.arriveAt(addresses.get('packages/family/link/index') ?? '');
  await phone.see('您上次的更改还没有保存');
  await phone.tap('放弃更改');
  await phone.leave('您上次的更改还没有保存');
  await kill();
  await phone.page.getByRole('radio', { name: '仅挂号和健康卡', checked: false }).filter({ visible: true }).waitFor();
});

it('keeps in elder mode what was keyed in', async () => {
  await phone.keep('display.elder', true);
  await phone.arriveAt('packages/wellbeing/measure/index?type=weight');
  for (const key of ['6', '2']) await phone.page.getByRole('button', { name: key, exact: true }).click();
  await kill();
  await phone.see('62');
});

/** Whatever is written there, by another version, a broken disk, or nobody knows whom. */
const STRANGE = ['', 'null', '{', '{"data":null}', '{"data":[{"x":1}]}'];

it('lives with anything in any place of its storage', async () => {
  const keys = await phone.page.evaluate<string[]>('[...Object.keys(localStorage), ...Object.keys(sessionStorage)]');
  expect(keys.length).toBeGreaterThan(3);
  for (const strange of STRANGE) {
    await phone.page.evaluate(
      `for (const store of [localStorage, sessionStorage])
         for (const key of Object.keys(store)) store.setItem(key, ${JSON.stringify(strange)})`,
    );
    await phone.page.goto('about:blank');
    await phone.page.goBack();
    await phone.visit('pages/home/index');
    await phone.page.reload();
    await phone.see('去登录');
    await phone.signIn(resident);
    await phone.see('检查报告', '健康档案');
  }
  expect(phone.complaints).toEqual([]);
}, 120_000);

it('goes on without any room in its storage, whatever is done', async () => {
  const full = await Phone.open(browser);
  await full.page.addInitScript(
    'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }',
  );
  await full.page.reload();
  await full.signIn(resident);
  await full.see('检查报告');
  for (const page of ['pages/card/index', 'pages/appointments/index', 'packages/reports/list/index']) {
    await full.visit(page);
    await full.page
      .getByRole('status', { name: '正在加载' })
      .filter({ visible: true })
      .first()
      .waitFor({ state: 'hidden' });
  }
  await full.visit('packages/wellbeing/measure/index?type=weight');
  await full.fill('体重（kg）', '63.5');
  await full.tap('保存');
  await full.see('63.5');
  expect(full.complaints).toEqual([]);
  await full.close();
});
