import type { VerifiedPerson } from '@kangqiao/contracts';
import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control } from './support/control';
import { Counter } from './support/counter';

const HOSPITAL = 'kq-first';
let browser: Browser;

beforeAll(async () => (browser = await launch()));
afterAll(() => browser.close());

it('registers a visit by the code alone: the hospital’s own booking is taken at the counter', async () => {
  const api = await ApiResident.signIn(await control.resident(10));
  const { id } = await api.becomeActive();
  const booked = await api.book(id, HOSPITAL);
  const { text } = await api.cardCode(id);
  const counter = await Counter.open(browser);
  // Whether anybody can be booked for today depends on the hour; the visit of another day stands in for today's.
  await counter.page.route('**/_control/scan', async (route) => {
    const response = await route.fetch();
    const person = (await response.json()) as VerifiedPerson;
    const { visitNo, departmentName, doctorName, visitDate, startTime: startsAt } = booked;
    const visit = { visitNo: visitNo ?? '', departmentName, doctorName, visitDate, startsAt, state: 'booked' as const };
    await route.fulfill({ response, json: { ...person, appointments: [visit] } });
  });
  await counter.scan(text);
  await counter.see('核验通过', '今日预约', booked.departmentName);
  await counter.page.getByRole('button', { name: '取号', exact: true }).click();
  await counter.see('已取号');
  await counter.screenshot('14-counter-visit');
  const own = (await control.bookings(HOSPITAL)).find(({ visitNo }) => visitNo === booked.visitNo);
  expect(own?.state).toBe('arrived');
  await counter.close();
});
