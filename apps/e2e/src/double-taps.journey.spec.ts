import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { everyStop } from './support/pages';
import { bookedIn, Phone } from './support/phone';
import { ServerLog } from './support/server-log';

const HOSPITAL = 'kq-first';
/** Departments in which others do not book. */
const SKIPPED = 18;
const V1 = '/api/v1';

let browser: Browser;
let resident: DemoResident;
let api: ApiResident;
let addresses: Map<string, string>;
let phone: Phone;
let log: ServerLog;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(35);
  const stops = await everyStop(resident, await control.resident(34), await control.resident(26));
  addresses = new Map(stops.map(({ page, address }) => [page, address]));
  api = await ApiResident.signIn(resident);
  phone = await Phone.open(browser);
  log = await ServerLog.fromNow();
}, 120_000);
afterAll(() => browser.close());

const arriveAt = (page: string) => phone.arriveAt(addresses.get(page) ?? page);

/** Taps twice at once, and counts how often the server was asked to do it. */
async function tapTwice(name: string | RegExp, write: string, role: 'button' | 'switch' = 'button'): Promise<void> {
  await log.writes();
  await phone.doubleTap(name, role);
  const found: string[] = [];
  for (let tries = 0; tries < 100 && !found.includes(write); tries += 1) {
    await phone.page.waitForTimeout(50);
    found.push(...(await log.writes()));
  }
  await phone.page.waitForTimeout(300);
  found.push(...(await log.writes()));
  expect(found.filter((one) => one === write)).toEqual([write]);
}

it('signs in once', async () => {
  await phone.tap('去登录');
  await phone.tick('同意隐私政策');
  await tapTwice(`以${resident.name}的身份登录`, `POST ${V1}/sessions`);
  await phone.see('检查报告');
});

it('books once, and cancels once', async () => {
  const number = await api.freeNumber(HOSPITAL, SKIPPED);
  await phone.arriveAt(`packages/booking/confirm/index?${new URLSearchParams({ ...number }).toString()}`);
  await phone.see('号已为您留住');
  await tapTwice('确认预约', `POST ${V1}/appointments`);
  await phone.see('预约成功');
  const own = (await control.bookings(HOSPITAL)).filter(({ numberId }) => numberId === number.numberId);
  expect(own.map(({ state }) => state)).toEqual(['booked']);
  await phone.arriveAt(`packages/appointments/detail/index?${bookedIn(phone)}`);
  await phone.tap('取消预约');
  await tapTwice('确认取消', `POST ${V1}/appointments/:appointmentId/cancel`);
  await phone.see('已取消');
});

it('leaves a waiting list once, and joins it once', async () => {
  await arriveAt('packages/waitlist/entry/index');
  await phone.tap('退出候补');
  await tapTwice('确认退出', `DELETE ${V1}/waitlist/:waitlistId`);
  await arriveAt('packages/waitlist/join/index');
  await tapTwice('加入候补', `POST ${V1}/waitlist`);
  await phone.see(/^第 \d+ 位$/);
});

it('shares once, and ends it once', async () => {
  await arriveAt('packages/sharing/new/index');
  await tapTwice('生成二维码', `POST ${V1}/people/:personId/shares`);
  await phone.see('口令，请当面告诉医生');
  await tapTwice('立即结束', `POST ${V1}/people/:personId/shares/:shareId/end`);
});

it('takes back what was agreed to once, and agrees once', async () => {
  const PUT = `PUT ${V1}/people/:personId/consents/:purpose`;
  await arriveAt('packages/privacy/consents/index');
  await phone.toggle('查询检验检查报告');
  await tapTwice('撤回', PUT);
  await phone.see(/本人撤回于今天/);
  await tapTwice('查询检验检查报告', PUT, 'switch');
});

it('lets somebody act once, and ends it once', async () => {
  await arriveAt('packages/family/approvals/index');
  await tapTwice(/^同意$/, `POST ${V1}/approvals/:approvalId/decision`);
  await arriveAt('packages/family/links/index');
  await phone.tap(/^解除.*的授权$/);
  await tapTwice('解除', `DELETE ${V1}/people/:personId/links/:linkId`);
});

it('writes down once what was measured, and removes it once', async () => {
  await phone.arriveAt('packages/wellbeing/measure/index?type=weight');
  await phone.fill('体重（kg）', '62.5');
  await tapTwice('保存', `POST ${V1}/people/:personId/measurements`);
  await phone.see('62.5');
  await phone.arriveAt('packages/wellbeing/measurements/index');
  await phone.choose('体重');
  await phone.tap(/^删除.*62\.5/);
  await tapTwice('删除', `DELETE ${V1}/people/:personId/measurements/:measurementId`);
});

it('sends a correction once, keeps a note once, and a contact once', async () => {
  await arriveAt('packages/wellbeing/correct/index');
  await phone.fill('哪里不对，应该是什么', '日期应该是上一周。');
  await tapTwice('提交给医院', `POST ${V1}/people/:personId/record/corrections`);
  await arriveAt('packages/record/note/index');
  await phone.fill('备注内容', '三个月后复查');
  await tapTwice('保存备注', `PUT ${V1}/people/:personId/record/notes`);
  await arriveAt('packages/record/contact/index');
  await phone.fill('联系人姓名', '𠮷𬭚');
  await phone.choose('配偶');
  await phone.fill('电话', '13800000000');
  await tapTwice('保存', `PUT ${V1}/people/:personId/record/emergency-contact`);
});

it('marks a hospital once, ends a card once, and applies for it once', async () => {
  await arriveAt('packages/booking/departments/index');
  await tapTwice(/^收藏/, `PUT ${V1}/favourites`, 'switch');
  await arriveAt('pages/card/index');
  await phone.tap(/^挂失/);
  await tapTwice('挂失', `DELETE ${V1}/people/:personId/card`);
  await arriveAt('packages/card/apply/index');
  await tapTwice('提交申领', `POST ${V1}/people/:personId/card`);
  await phone.close();
});
