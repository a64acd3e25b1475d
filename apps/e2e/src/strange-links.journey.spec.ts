import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { everyStop, type Stop } from './support/pages';
import { Phone } from './support/phone';

/** What no page may show of somebody to a stranger. */
let theirs: string[];
let browser: Browser;
let stranger: DemoResident;
let stops: Stop[];

beforeAll(async () => {
  browser = await launch();
  const owner = await control.resident(35);
  stranger = await control.resident(29);
  await (await ApiResident.signIn(stranger)).becomeActive();
  const all = await everyStop(owner, await control.resident(34), await control.resident(26));
  stops = all.filter(({ page, address }) => address !== page && page !== 'packages/reports/viewer/index');
  theirs = [owner.name, owner.document.number, owner.phone, ...Object.values(owner.patientNos).flat()];
}, 120_000);
afterAll(() => browser.close());

/** Explains an item to anybody: there is nothing to do on it. */
const FOR_EVERYBODY = 'packages/reports/explanations/index';
const IDS = /([iI]d|item|version)=[^&]*/g;
/** As it may come from an old message, a typing error, or somebody who tries. */
const CHANGES: readonly (readonly [string, (address: string) => string])[] = [
  ['of somebody else', (address) => address],
  ['of nobody', (address) => address.replace(IDS, '$1=nobodys')],
  ['that is no id', (address) => address.replace(IDS, `$1=${encodeURIComponent('../../people?x=1')}`)],
  ['half encoded', (address) => address.replace(IDS, '$1=%E5%')],
  ['without end', (address) => address.replace(IDS, `$1=${'9'.repeat(400)}`)],
  ['of rare letters', (address) => address.replace(IDS, `$1=${encodeURIComponent('𠮷😀')}`)],
];

it('opens with ids of somebody else, or of nobody, and shows nothing that is not one’s own', async () => {
  expect(stops.length).toBeGreaterThan(20);
  const phone = await Phone.open(browser);
  const statuses: Record<string, number> = {};
  phone.page.on('response', (response) => {
    const status = String(response.status());
    statuses[status] = (statuses[status] ?? 0) + 1;
  });
  await phone.signIn(stranger);
  await phone.see('检查报告');
  const faults: string[] = [];
  for (const { page, address } of stops) {
    for (const [what, change] of CHANGES) {
      await phone.arriveAt(change(address));
      const front = phone.page.locator('.taro_page:visible').last();
      const text = await front.innerText();
      if (text.trim().length < 5) faults.push(`${page} ${what} is blank`);
      const told = theirs.filter((one) => text.includes(one));
      if (told.length > 0) faults.push(`${page} ${what} tells ${told.join()}`);
      const leads = page === FOR_EVERYBODY || (await front.getByRole('button').count()) > 0;
      if (!leads) faults.push(`${page} ${what} leads nowhere`);
    }
  }
  expect(faults).toEqual([]);
  // They were asked for, and were not there.
  expect(statuses['404']).toBeGreaterThan(stops.length);
  expect(Object.keys(statuses).filter((status) => status >= '500')).toEqual([]);
  expect(phone.complaints.filter((complaint) => !/^4\d\d /.test(complaint))).toEqual([]);
  await phone.close();
}, 240_000);
