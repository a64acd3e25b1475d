import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Counter } from './support/counter';
import { decodeWithJsqr, decodeWithZbar } from './support/decode';
import { Phone } from './support/phone';

let browser: Browser;
let resident: DemoResident;
/** Issued first and shown last, when its minute is over. */
let early: { text: string; expiresAt: string };

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(0);
  const api = await ApiResident.signIn(resident);
  early = await api.cardCode((await api.becomeActive()).id);
});
afterAll(() => browser.close());

it('shows a code that two decoders read, that the counter accepts once, and never again', async () => {
  const phone = await Phone.open(browser);
  const counter = await Counter.open(browser);
  await phone.signIn(resident);
  await phone.tap('出示电子健康卡');
  await phone.page.getByRole('img', { name: '电子健康卡二维码' }).filter({ visible: true }).waitFor();
  const picture = await phone.screenshot('10-card');
  const text = decodeWithJsqr(picture);
  expect(text).toMatch(/^KQ1\./);
  expect(decodeWithZbar(picture)).toBe(text);

  await phone.tap('复制码文本');
  expect(await phone.page.evaluate<string>('navigator.clipboard.readText()')).toBe(text);
  await counter.scan(text ?? '');
  await counter.see(resident.name, resident.document.number);
  await counter.screenshot('11-counter-accepts');

  await counter.scan(text ?? '');
  await counter.see(/已使用/);
  await counter.screenshot('12-counter-used');
  expect(phone.complaints).toEqual([]);
  await phone.close();
  await counter.close();
});

it('is refused at the counter when it is forged', async () => {
  const counter = await Counter.open(browser);
  const middle = Math.floor(early.text.length / 2);
  const forged = `${early.text.slice(0, middle)}${early.text[middle] === 'A' ? 'B' : 'A'}${early.text.slice(middle + 1)}`;
  await counter.scan(forged);
  await counter.see(/伪造|无效|不是/);
  await counter.screenshot('13-counter-forged');
  await counter.close();
});

it('is refused at the counter when its time is over', async () => {
  const counter = await Counter.open(browser);
  const left = Date.parse(early.expiresAt) - Date.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left + 1000));
  await counter.scan(early.text);
  await counter.see(/过期/);
  await counter.screenshot('14-counter-expired');
  await counter.close();
});
