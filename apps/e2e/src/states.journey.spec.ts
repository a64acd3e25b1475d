import type { Browser } from 'playwright-core';
import { barriersOf } from './support/accessibility';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { bffUrl } from './support/environment';
import { ELDER, misfitsOf, USUAL } from './support/fit';
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
/** A page that cannot be drawn asks again by itself, less and less often. */
const TRIES = 3;
/** An answer takes a while to be drawn where others have the processor. */
const DRAWN_WITHIN_MS = 30_000;
const IS_OLD = /截至|编号/;
/** From here on the phone's letters are those of elders, and so is the look of a page. */
const LARGE = 1.4;
const STATES = ['loading', 'refused', 'empty', 'of another version', 'ready', 'offline', 'from before'] as const;
type State = (typeof STATES)[number];
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

interface Seen {
  text: string;
  isLoading: boolean;
}

/** One phone that looks at one page after the other, each in all its states. */
class Looker {
  readonly faults: string[] = [];
  readonly looks = { usual: [] as State[], elder: [] as State[] };
  private visits = 0;
  private pages = 0;
  private elder = false;

  private constructor(
    readonly phone: Phone,
    readonly worlds: Worlds,
    /** What was looked at already need not be again: many pages load alike. */
    private readonly seen: Set<string>,
  ) {}

  static async open(seen: Set<string>): Promise<Looker> {
    const phone = await openAs(browser, 'normal', resident);
    await phone.page.clock.install();
    // Whoever chose nothing by hand is an elder as soon as the phone's letters are large.
    for (const kept of ['sessionStorage.removeItem("sealed.reads")', 'localStorage.removeItem("display.elder")'])
      await phone.page.addInitScript(kept);
    return new Looker(phone, await Worlds.around(phone.page), seen);
  }

  async everyStateOf({ page, address }: Stop): Promise<void> {
    const { worlds } = this;
    this.pages += 1;
    await worlds.be('hanging');
    await this.start(address);
    const asked = this.askedBy(page);
    if (asked.length > 0) await this.drawn('正在加载');
    const loading = await this.look(page, 'loading');
    if (asked.length > 0 && !loading.isLoading)
      this.faults.push(`${page} asks for ${asked.join()} and does not say so`);

    await worlds.be('refused');
    await worlds.rest(this.phone.page);
    if (asked.length > 0) await this.drawn(TRACE_ID);
    const refused = await this.look(page, 'refused');
    if (asked.length > 0 && !refused.text.includes(TRACE_ID)) this.faults.push(`${page} hides that it was refused`);

    await this.again('empty');
    await this.look(page, 'empty');
    await this.again('otherwise');
    await this.look(page, 'of another version');
    const wasUseless = (await this.useless().count()) > 0;
    await this.again('answered');
    await this.recover();
    const ready = await this.look(page, 'ready');
    const left = USELESS.exec(ready.text);
    if (left) this.faults.push(`${page} does not recover: ${left[0]}`);
    await this.turn(page);
    if (wasUseless) await this.openAnew(page, address);
    // What is still on its way would be new by the time it is to be old.
    await worlds.rest(this.phone.page);
    await this.offline(true);
    await this.look(page, 'offline');
    await worlds.be('refused');
    await this.phone.page.clock.fastForward(LATER_MS);
    await this.offline(false);
    await worlds.rest(this.phone.page);
    const refusedReads = this.askedBy(page);
    if (refusedReads.length > 0) await this.drawn(IS_OLD);
    const old = await this.look(page, 'from before');
    if (refusedReads.length > 0 && !IS_OLD.test(old.text))
      this.faults.push(`${page} was refused ${refusedReads.join()} and hides that it is old`);
  }

  /** Waits until the page in front shows this, as far as it ever does. */
  private async drawn(what: string | RegExp): Promise<void> {
    const until = Date.now() + DRAWN_WITHIN_MS;
    while (Date.now() < until && (await this.front().innerHTML()).search(what) < 0)
      await this.phone.page.waitForTimeout(40);
  }

  private front() {
    return this.phone.page.locator('.taro_page:visible').last();
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

  private useless() {
    return this.phone.page.getByText(USELESS).filter({ visible: true });
  }

  /** What could not be drawn is asked for again by itself; what could not be had in time, when that is wished. */
  private async recover(): Promise<void> {
    const wish = this.phone.button('重试');
    for (let tries = 0; tries < TRIES && (await this.useless().count()) > 0; tries += 1) {
      if (await wish.isVisible()) await wish.click();
      else await this.phone.page.clock.fastForward(LATER_MS);
      await this.worlds.rest(this.phone.page);
      await this.phone.settle();
    }
  }

  /** What could not be drawn is not kept: whoever opens the page anew finds what is so. */
  private async openAnew(page: string, address: string): Promise<void> {
    await this.start(address);
    if ((await this.useless().count()) > 0) this.faults.push(`${page} does not recover when it is opened anew`);
  }

  private offline(off: boolean): Promise<void> {
    return this.worlds.cut(this.phone.page, off);
  }

  private async turn(page: string): Promise<void> {
    await this.phone.page.setViewportSize(TURNED);
    await this.phone.settle();
    const found = await misfitsOf(this.phone.page, this.elder ? ELDER : USUAL);
    this.faults.push(...found.map((fault) => `${page}, turned: ${fault}`));
    await this.phone.page.setViewportSize(UPRIGHT);
  }

  /**
   * Once a page, each time in another state, it is looked at both ways and goes on the other way: so every state is seen on
   * half of the pages this way, half that way, and both ways on some of them.
   */
  private async look(page: string, state: State): Promise<Seen> {
    await this.phone.settle();
    if (STATES[this.pages % STATES.length] !== state) return this.lookOnce(page, state);
    await this.lookOnce(page, state);
    this.elder = !this.elder;
    await this.phone.setText(this.elder ? LARGE : 1);
    await this.phone.settle();
    return this.lookOnce(page, state);
  }

  private async lookOnce(page: string, state: State): Promise<Seen> {
    const [text, html] = await Promise.all([this.front().innerText(), this.front().innerHTML()]);
    const look = this.elder ? 'elder' : 'usual';
    const fault = (what: string) => this.faults.push(`${page}, ${state}, ${look}: ${what}`);
    if (html.includes('theme-elder') !== this.elder) fault('it is shown to somebody else');
    if (text.trim().length < 5 && !html.includes('正在加载')) fault('it is blank');
    const strange = /undefined|\bNaN\b|\[object|Invalid Date|\bnull\b|\uFFFD|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.exec(
      text,
    );
    if (strange) fault(`it says “${text.slice(Math.max(0, strange.index - 12), strange.index + 12)}”`);
    this.looks[look].push(state);
    const drawn = html.replace(/ (id|for|data-\w+)="[^"]*"/g, '');
    if (!this.seen.has(drawn)) {
      this.seen.add(drawn);
      for (const barrier of await barriersOf(this.phone.page)) fault(barrier);
    }
    return { text, isLoading: html.includes('正在加载') };
  }
}

it('says what is so on every page, and keeps nobody out: loading, refused, empty, ready, offline, from before', async () => {
  const rest = [...stops];
  const seen = new Set<string>();
  const lookers = await Promise.all([Looker.open(seen), Looker.open(seen)]);
  await Promise.all(
    lookers.map(async (looker) => {
      for (let stop = rest.shift(); stop; stop = rest.shift()) await looker.everyStateOf(stop);
      await looker.phone.close();
    }),
  );
  expect(lookers.flatMap(({ faults }) => faults).sort()).toEqual([]);
  const looks = { usual: lookers.flatMap((one) => one.looks.usual), elder: lookers.flatMap((one) => one.looks.elder) };
  expect(looks.usual.length + looks.elder.length).toBe(stops.length * (STATES.length + 1));
  for (const state of STATES)
    for (const seenAs of [looks.usual, looks.elder])
      expect(seenAs.filter((one) => one === state).length).toBeGreaterThan(stops.length / 4);
}, 480_000);
