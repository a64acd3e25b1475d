import type { Browser } from 'playwright-core';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Audit, auditOf, contrastOf } from './support/accessibility';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { artefactsFolder } from './support/environment';
import { ELDER, type Measure, misfitsOf, USUAL } from './support/fit';
import { type LookName, openAs } from './support/looks';
import { everyStop, lookAt, type Stop } from './support/pages';
import type { Phone } from './support/phone';

/** Nothing but a page of the hospital's. */
const FOREIGN = 'packages/reports/viewer/index';
const HEIGHT = 844;
const WIDE = 390;
const NARROW = 320;
const LARGEST = 2;
/** The smallest letters of all, in px, in usual type. */
const SMALLEST = 13;
let browser: Browser;
let resident: DemoResident;
let stops: Stop[];

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(22);
  stops = (await everyStop(resident, await control.resident(34), await control.resident(26))).filter(
    ({ page }) => page !== FOREIGN,
  );
});
afterAll(() => browser.close());

/** Looks at a page on a usual and on a narrow phone. */
async function faultsOf(phone: Phone, { name }: Stop, measure: Measure, times: number): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [WIDE, NARROW]) {
    await phone.page.setViewportSize({ width, height: HEIGHT });
    await phone.settle();
    const letters = Math.max(measure.letters, times === LARGEST ? SMALLEST * LARGEST : 0);
    const found = await misfitsOf(phone.page, { ...measure, letters });
    faults.push(...found.map((fault) => `${name} at ${width} px, type ×${times}: ${fault}`));
  }
  return faults;
}

async function inTheDark(phone: Phone, name: string): Promise<string[]> {
  await phone.page.emulateMedia({ colorScheme: 'dark' });
  const found = await contrastOf(phone.page);
  await phone.page.emulateMedia({ colorScheme: 'light' });
  return found.map((fault) => `${name} in the dark: ${fault}`);
}

/** What axe-core said of every page, for whoever wants to see it. */
const audits: Record<string, Partial<Record<LookName, Audit>>> = {};

/** The whole of axe-core, once a page and look, as it stands on a usual phone. */
async function barriersOn(phone: Phone, name: string, look: LookName): Promise<string[]> {
  await phone.page.setViewportSize({ width: WIDE, height: HEIGHT });
  await phone.settle();
  const audit = await auditOf(phone.page);
  audits[name] = { ...audits[name], [look]: audit };
  return audit.barriers.map((barrier) => `${name}: ${barrier}`);
}

/**
 * In usual and in the largest type; every other page is opened in the one, and changes to the other while it is open. Two
 * phones share the pages: while one waits for a page the other is looked at.
 */
async function onEvery(
  look: LookName,
  faultsOn: (phone: Phone, stop: Stop, times: number) => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = [];
  const rest = [...stops];
  const inBothTypes = async (phone: Phone): Promise<void> => {
    let types = [1, LARGEST];
    for (let next = rest.shift(); next; next = rest.shift()) {
      const stop = next;
      await lookAt(phone, stop, async () => {
        for (const times of types) {
          await phone.page.setViewportSize({ width: WIDE, height: HEIGHT });
          await phone.setText(times);
          found.push(...(await faultsOn(phone, stop, times)));
        }
      });
      types = types.reverse();
    }
    await phone.close();
  };
  const phones = [await openAs(browser, look, resident), await openAs(browser, look, resident)];
  await Promise.all(phones.map(inBothTypes));
  return found.sort();
}

it('fits every page into the screen, in usual and in the largest type, and can be read in the dark', async () => {
  const faults = await onEvery('normal', async (phone, stop, times) => [
    ...(await faultsOf(phone, stop, USUAL, times)),
    ...(times === 1 ? await barriersOn(phone, stop.name, 'normal') : []),
    ...(await inTheDark(phone, stop.name)),
  ]);
  expect(faults).toEqual([]);
}, 360_000);

it('keeps every page to the rules for elders, in usual and in the largest type', async () => {
  const faults = await onEvery('elder', async (phone, stop, times) => {
    const found = await faultsOf(phone, stop, ELDER, times);
    const barriers = times === 1 ? await barriersOn(phone, stop.name, 'elder') : [];
    const namesNext = await phone.page
      .getByText(/^下一步/)
      .filter({ visible: true })
      .count();
    const popsUp = await phone.page.getByRole('dialog').filter({ visible: true }).count();
    return [
      ...found,
      ...barriers,
      ...(popsUp ? [`${stop.name} pops up`] : []),
      ...(namesNext ? [] : [`${stop.name} names no next step`]),
    ];
  });
  expect(faults).toEqual([]);
}, 360_000);

it('has looked at every page with the whole of axe-core, usual and for elders', () => {
  mkdirSync(artefactsFolder, { recursive: true });
  writeFileSync(path.join(artefactsFolder, 'axe.json'), `${JSON.stringify(audits, null, 2)}\n`);
  expect(Object.keys(audits).sort()).toEqual(stops.map(({ name }) => name).sort());
  for (const [name, { normal, elder }] of Object.entries(audits))
    expect([name, normal?.barriers, elder?.barriers]).toEqual([name, [], []]);
});

it('sees what does not fit, and nothing else', async () => {
  const context = await browser.newContext({ viewport: { width: NARROW, height: HEIGHT } });
  const page = await context.newPage();
  await page.setContent(`<body style="margin:0"><div class="theme" style="font:18px/1.5 sans-serif">
    <p style="white-space:nowrap">一行很长很长很长很长很长很长很长很长很长的字</p>
    <p style="background:#eee;height:20px">两行字<br>放在一行高的底色里</p>
    <p style="height:20px;overflow:hidden">被切掉的<br>第二行</p>
    <p style="overflow:hidden;text-overflow:ellipsis;white-space:nowrap">有意省略的很长很长很长很长很长很长的一行</p>
    <div style="overflow-x:auto"><p style="width:900px">横着滚动</p></div>
    <p style="font-size:12px">小字</p><p style="line-height:1.1">挤在一起</p>
    <div role="button" aria-label="太小" style="width:59px;height:60px"></div>
    <div role="button" aria-label="刚好" style="width:60px;height:60px"></div>
  </div>`);
  expect(await misfitsOf(page, ELDER)).toEqual([
    'the page scrolls sideways',
    'cuts off: “被切掉的第二行”',
    'scrolls sideways: “横着滚动”',
    'reaches past the side: “一行很长很长很长很长很长很长很长很长很长的字”',
    'stands outside its surface: “一行很长很长很长很长很长很长很长很长很长的字”',
    'stands outside its surface: “两行字放在一行高的底色里”',
    'letters of 12.0 px: “小字”',
    'lines 1.10 apart: “挤在一起”',
    'target of 59×60: “太小”',
  ]);
  await context.close();
});
