import type { Browser, Request } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Counter } from './support/counter';
import { startOwnProduct } from './support/own-product';
import { Phone } from './support/phone';

let browser: Browser;
let product: Awaited<ReturnType<typeof startOwnProduct>>;
let resident: DemoResident;

beforeAll(async () => {
  product = await startOwnProduct({ RECORD_OPENING: 'family-doctor' });
  browser = await launch();
  resident = await control.resident(34);
  await (await ApiResident.signIn(resident)).becomeActive();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** The closed record is answered 403, which is what this journey is about. */
const complaintsOf = ({ complaints }: Phone) => complaints.filter((complaint) => !/^403 .*\/record/.test(complaint));

/** The app ends and is opened again: the team is still chosen, and nothing is agreed to. */
const kill = async (phone: Phone, team: RegExp): Promise<void> => {
  const { page } = phone;
  await page.getByRole('checkbox', { name: '我已阅读并同意申请说明' }).filter({ visible: true }).click();
  await phone.putAway();
  await page.reload();
  await page.getByRole('radio', { name: team, checked: true }).filter({ visible: true }).waitFor();
  const agreed = page.getByRole('checkbox', { name: '我已阅读并同意申请说明', checked: false });
  await agreed.filter({ visible: true }).waitFor();
};

/** Taps twice, and applies once. */
const apply = async (phone: Phone, team: RegExp, screenshot?: string): Promise<void> => {
  await phone.see('家庭医生团队');
  if (await phone.button('绑定微信手机号').isVisible()) await phone.tap('绑定微信手机号');
  await phone.see(/^\d{3}\*{4}\d{4}$/);
  await phone.choose(team);
  if (screenshot !== undefined) await kill(phone, team);
  await phone.tick('我已阅读并同意申请说明');
  if (screenshot !== undefined) await phone.screenshot(screenshot);
  const sent: string[] = [];
  const note = (request: Request): void => {
    if (request.method() === 'POST' && request.url().endsWith('/opening')) sent.push(request.url());
  };
  phone.page.on('request', note);
  await phone.doubleTap('提交申请');
  await phone.see('已申请，等待家庭医生答复');
  phone.page.off('request', note);
  expect(sent).toHaveLength(1);
};

const decide = async (
  applicant: DemoResident,
  button: '核对无误，开通' | '不同意',
  reason?: string,
): Promise<Counter> => {
  const counter = await Counter.open(browser);
  await counter.panel('档案办理');
  await counter.tap('查看开通申请');
  const mine = counter.page.getByRole('listitem').filter({ hasText: applicant.name });
  await mine.waitFor();
  if (reason !== undefined) await mine.getByLabel('给居民的说明').fill(reason);
  await counter.screenshot(`108-opening-desk-${reason === undefined ? 'approve' : 'refuse'}`);
  await mine.getByRole('button', { name: button }).click();
  await mine.waitFor({ state: 'detached' });
  return counter;
};

it('opens the record for the first time: applies, is refused with a reason, applies again and is approved', async () => {
  const phone = await Phone.signedIn(browser, resident);
  await phone.tap('健康档案');
  await phone.see('首次查看需要开通');
  await phone.screenshot('106-record-closed');
  await phone.tap('去开通');
  await apply(phone, /江南社区家庭医生团队/, '107-opening-apply');
  await phone.screenshot('108-opening-applied');

  await (await decide(resident, '不同意', '未在本团队签约，请向北山团队申请')).close();
  const again = await Phone.signedIn(browser, resident, { colorScheme: 'dark' });
  await again.tap('健康档案');
  await again.tap('去开通');
  await again.see('上次申请没有通过', /请向北山团队申请/);
  await again.screenshot('109-opening-refused-dark');
  await apply(again, /北山社区家庭医生团队/);

  await (await decide(resident, '核对无误，开通')).close();
  const third = await Phone.signedIn(browser, resident);
  await third.tap('健康档案');
  await third.see('过敏');
  expect([phone, again, third].flatMap(complaintsOf)).toEqual([]);
  for (const one of [phone, again, third]) await one.close();
});

it('opens the record of a child of four at the wish of the guardian, whose own stays closed', async () => {
  const [guardian, child] = [await control.resident(2), await control.resident(3)];
  const api = await ApiResident.signIn(guardian);
  await api.becomeActive();
  const ward = await api.addChild(child);
  const phone = await Phone.signedIn(browser, guardian, {}, { personId: ward.id });
  await phone.tap('健康档案');
  await phone.see('首次查看需要开通', child.name);
  await phone.tap('去开通');
  await apply(phone, /江南社区家庭医生团队/, '110-opening-guardian');
  await (await decide(child, '核对无误，开通')).close();

  const later = await Phone.signedIn(browser, guardian);
  await later.tap('健康档案');
  await later.see('首次查看需要开通', guardian.name);
  await later.keep('person.current', ward.id);
  await later.see('过敏', child.name);
  expect([phone, later].flatMap(complaintsOf)).toEqual([]);
  for (const one of [phone, later]) await one.close();
});
