import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Counter } from './support/counter';
import { Phone } from './support/phone';

const TEXT = '诊断日期写错了，应该是上一周。';
const MORE = '另外地址也不对。';

let browser: Browser;
let resident: DemoResident;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(20);
  await (await ApiResident.signIn(resident)).becomeActive();
});
afterAll(() => browser.close());

it('tells the hospital in several lines what is not right, is answered at its desk, and reads the answer', async () => {
  const phone = await Phone.signedIn(browser, resident);
  await phone.tap('健康档案');
  await phone.turnTo('时间线');
  await phone.tap(/门诊就诊/);
  await phone.tap('这条不对，告诉医院');
  await phone.see('更正内容');
  await phone.fill('哪里不对，应该是什么', `${TEXT}\n${MORE}`);
  await phone.screenshot('98-correct');
  await phone.tap('提交给医院');
  await phone.see('已提交', TEXT);
  await phone.screenshot('99-corrections-sent');

  const answer = '经核对，已在病历中更正日期';
  const counter = await Counter.open(browser);
  await counter.panel('档案办理');
  await counter.tap('查看更正申请');
  const mine = counter.page.getByRole('listitem').filter({ hasText: TEXT });
  const shown = await mine.innerText();
  expect(shown).toContain(MORE);
  expect((resident.patientNos['kq-first'] ?? []).some((patientNo) => shown.includes(patientNo))).toBe(true);
  expect(shown).not.toContain(resident.name);
  await mine.getByRole('button', { name: '不更正' }).click();
  await counter.see('不更正时请先写明理由');
  await mine.getByLabel('给居民的答复').fill(answer);
  await counter.screenshot('99-corrections-desk');
  await mine.getByRole('button', { name: '同意更正' }).click();
  await mine.waitFor({ state: 'detached' });

  const again = await Phone.signedIn(browser, resident, { colorScheme: 'dark' });
  await again.tap('健康档案');
  await again.tap(/更正申请/);
  await again.see('同意更正', answer);
  await again.screenshot('99-corrections-decided-dark');
  expect([...phone.complaints, ...again.complaints]).toEqual([]);
  await phone.close();
  await again.close();
  await counter.close();
});
