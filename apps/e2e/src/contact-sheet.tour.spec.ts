import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launch } from './support/browser';
import { control } from './support/control';
import { artefactsFolder } from './support/environment';
import { LOOKS, type LookName, openAs } from './support/looks';
import { everyStop, lookAt, type Stop } from './support/pages';

const folder = path.join(artefactsFolder, 'contact-sheet');
const NAMES = Object.keys(LOOKS) as LookName[];
/** Part of a path, such as `booking/`; all pages unless told. */
const ONLY = process.env.ONLY ?? '';
const shown = (page: string) => page.includes(ONLY);

let browser: Browser;
let stops: Stop[];

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await launch();
});
afterAll(() => browser.close());

const fileOf = (stop: string, look: LookName) => `${stop.replace(/\W+/g, '-')}.${look}.png`;

it.each(NAMES)(
  'photographs every page: %s',
  async (name) => {
    const [resident, family, asking] = await Promise.all([0, 5, 1].map((index) => control.resident(index)));
    if (!resident || !family || !asking) throw new Error('the sandbox has no such residents');
    // Found anew: the number that the look before held is not free any more.
    stops = await everyStop(resident, family, asking);
    const phone = await openAs(browser, name, resident);
    for (const stop of stops.filter((one) => shown(one.name)))
      await lookAt(phone, stop, () => phone.page.screenshot({ path: path.join(folder, fileOf(stop.name, name)) }));
    await phone.close();
  },
  900_000,
);

it('puts them on one sheet', () => {
  const rows = stops.map(({ name: stop }) => {
    const cells = NAMES.map(
      (name) => `<td><img loading="lazy" src="${fileOf(stop, name)}" alt="${stop}, ${name}"></td>`,
    );
    return `<tr><th>${stop}</th>${cells.join('')}</tr>`;
  });
  const head = NAMES.map((name) => `<th>${name}</th>`).join('');
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Every page</title>
<style>body{font:14px sans-serif;margin:24px;background:#ddd}img{width:260px;display:block;border-radius:12px}th{text-align:left;vertical-align:top;padding:4px 12px 4px 0}td{padding:0 12px 16px 0}</style>
<table><thead><tr><th></th>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>\n`,
  );
});
