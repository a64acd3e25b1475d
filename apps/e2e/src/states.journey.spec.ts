import type { Browser } from 'playwright-core';
import { barriersOf } from './support/accessibility';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { bffUrl } from './support/environment';
import { misfitsOf, USUAL } from './support/fit';
import { openAs } from './support/looks';
import { everyStop, type Stop } from './support/pages';
import type { Phone } from './support/phone';
import { TRACE_ID, Worlds } from './support/worlds';

/** Nothing but a page of the hospital's; and one that is not for residents. */
const NOT_OURS = ['packages/reports/viewer/index', 'packages/gallery/index'];
/** What pages ask for beside what they are for: they stand without it, and do not speak of it. */
const BESIDE: Readonly<Record<string, RegExp>> = {
  'pages/me/index': /approvals$/,
  'pages/card/index': /card(\/uses)?$/,
  'packages/family/help/index': /approvals$/,
  'packages/booking/search/index': /favourites$/,
  'packages/booking/hospitals/index': /favourites$/,
};
/** Longer than an answer counts as new. */
const LATER_MS = 61_000;
const USELESS = /这里的内容暂时显示不了|暂时打不开/;
/** A machine that does much else at the same time answers late, and the page asks again. */
const TRIES = 2;
const UPRIGHT = { width: 390, height: 844 };
const TURNED = { width: 844, height: 390 };

let browser: Browser;
let resident: DemoResident;
let stops: Stop[];

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(35);
  const all = await everyStop(resident, await control.resident(34), await control.resident(26));
  stops = all.filter(({ page }) => !NOT_OURS.includes(page));
}, 120_000);
afterAll(() => browser.close());

/** One phone that looks at one page after the other, each in all its states. */
class Looker {
  readonly faults: string[] = [];
  readonly looks = { all: 0, axe: 0 };
  /** What was looked at already need not be again: many pages load alike. */
  private readonly seen = new Set<string>();
  private visits = 0;

  private constructor(
    readonly phone: Phone,
    readonly worlds: Worlds,
  ) {}

  static async open(): Promise<Looker> {
    const phone = await openAs(browser, 'normal', resident);
    await phone.page.clock.install();
    await phone.page.addInitScript('sessionStorage.removeItem("sealed.reads")');
    return new Looker(phone, await Worlds.around(phone.page));
  }

  async everyStateOf({ page, address }: Stop): Promise<void> {
    const { worlds } = this;
    await worlds.be('hanging');
    await this.start(address);
    const asked = this.askedBy(page);
    const loading = await this.look(page, 'loading');
    if (asked.length > 0 && !loading.isLoading)
      this.faults.push(`${page} asks for ${asked.join()} and does not say so`);

    await worlds.be('refused');
    await worlds.rest(this.phone.page);
    const refused = await this.look(page, 'refused');
    if (asked.length > 0 && !refused.text.includes(TRACE_ID)) this.faults.push(`${page} hides that it was refused`);

    await this.again('empty');
    await this.look(page, 'empty');
    await this.again('otherwise');
    await this.look(page, 'of another version');
    await this.again('answered');
    await this.recover(address);
    const ready = await this.look(page, 'ready');
    if (USELESS.test(ready.text)) this.faults.push(`${page} does not recover`);
    await this.turn(page);
    await this.offline(true);
    await this.look(page, 'offline');
    await worlds.be('refused');
    await this.phone.page.clock.fastForward(LATER_MS);
    await this.offline(false);
    await worlds.rest(this.phone.page);
    const old = await this.look(page, 'from before');
    if (this.askedBy(page).length > 0 && !/截至|编号/.test(old.text)) this.faults.push(`${page} hides that it is old`);
  }

  private askedBy(page: string): string[] {
    return this.worlds.reads.filter((read) => !BESIDE[page]?.test(read));
  }

  /** The app begins anew, with nothing kept. */
  private async start(address: string): Promise<void> {
    this.visits += 1;
    await this.phone.page.goto(`${bffUrl()}/app/?${this.visits}#/${address}`);
    await this.phone.page.locator('.taro_page .theme').last().waitFor();
    await this.worlds.rest(this.phone.page);
  }

  /** Whoever comes back to the network later is shown what is so by then. */
  private async again(world: Parameters<Worlds['be']>[0]): Promise<void> {
    await this.offline(true);
    await this.worlds.be(world);
    await this.phone.page.clock.fastForward(LATER_MS);
    await this.offline(false);
    await this.worlds.rest(this.phone.page);
  }

  /** A page asks again by itself; what it could not draw must be gone at the latest when it is opened anew. */
  private async recover(address: string): Promise<void> {
    const useless = this.phone.page.getByText(USELESS).filter({ visible: true });
    for (let tries = 0; tries < TRIES && (await useless.count()) > 0; tries += 1) {
      await this.phone.page.clock.fastForward(LATER_MS);
      await this.worlds.rest(this.phone.page);
    }
    if ((await useless.count()) > 0) await this.start(address);
  }

  private offline(off: boolean): Promise<void> {
    return this.phone.page.context().setOffline(off);
  }

  private async turn(page: string): Promise<void> {
    await this.phone.page.setViewportSize(TURNED);
    await this.phone.settle();
    const found = await misfitsOf(this.phone.page, USUAL);
    this.faults.push(...found.map((fault) => `${page}, turned: ${fault}`));
    await this.phone.page.setViewportSize(UPRIGHT);
  }

  private async look(page: string, state: string): Promise<{ text: string; isLoading: boolean }> {
    await this.phone.settle();
    const front = this.phone.page.locator('.taro_page:visible').last();
    const [text, html] = await Promise.all([front.innerText(), front.innerHTML()]);
    const fault = (what: string) => this.faults.push(`${page}, ${state}: ${what}`);
    if (text.trim().length < 5 && !html.includes('正在加载')) fault('it is blank');
    const strange = /undefined|\bNaN\b|\[object|Invalid Date|\bnull\b|\uFFFD|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.exec(
      text,
    );
    if (strange) fault(`it says “${text.slice(Math.max(0, strange.index - 12), strange.index + 12)}”`);
    this.looks.all += 1;
    const drawn = html.replace(/ (id|for|data-\w+)="[^"]*"/g, '');
    if (!this.seen.has(drawn)) {
      this.seen.add(drawn);
      this.looks.axe += 1;
      for (const barrier of await barriersOf(this.phone.page)) fault(barrier);
    }
    return { text, isLoading: html.includes('正在加载') };
  }
}

it('says what is so on every page, and keeps nobody out: loading, refused, empty, ready, offline, from before', async () => {
  const rest = [...stops];
  const lookers = await Promise.all([Looker.open(), Looker.open()]);
  await Promise.all(
    lookers.map(async (looker) => {
      for (let stop = rest.shift(); stop; stop = rest.shift()) await looker.everyStateOf(stop);
      await looker.phone.close();
    }),
  );
  expect(lookers.flatMap(({ faults }) => faults).sort()).toEqual([]);
  expect(lookers.reduce((sum, { looks }) => sum + looks.all, 0)).toBe(stops.length * 7);
}, 480_000);
