import type { Browser, BrowserContextOptions, CDPSession, Locator, Page } from 'playwright-core';
import { barriersOf } from './accessibility';
import { keptOnPhoneOf } from './api';
import { arriveAt, comeToRest } from './arrival';
import { screenshotFile } from './browser';
import type { DemoResident } from './control';
import { bffUrl } from './environment';
import { tellOf } from './evidence';
import { touch, TRIES_MS, TRY_MS } from './touch';

/** How often the view is changed before the browser must have handed its font setting on. */
const MOST_NUDGES = 40;

/** Counts what was tapped since the page was opened. */
const COUNT_TAPS = 'addEventListener("click", () => (window.taps = (window.taps ?? 0) + 1), true)';

/** The mini-program as a person holds it: what is said here is what they read and touch. */
export class Phone {
  /** What the page complained about; a good journey leaves it empty. */
  readonly complaints: string[] = [];
  private settings: CDPSession | undefined;

  private constructor(readonly page: Page) {
    tellOf(page, this.complaints);
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // A failed request is told of below, with its address.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load'))
        this.complaints.push(message.text());
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && !this.expected(response.url())) {
        this.complaints.push(`${response.status()} ${response.url()}`);
      }
    });
  }

  /** A person without a card: the phone asks, and the answer is 404. */
  private expected(url: string): boolean {
    return /\/people\/[^/]+\/card$/.test(url);
  }

  /**
   * @param change what is special about this phone, such as its colour scheme
   * @param clock what its own clock says; the true time unless told. It can be put forward from then on
   * @param kept what the app kept on it before, by key
   */
  static async open(
    browser: Browser,
    change: BrowserContextOptions = {},
    clock?: Date,
    kept: Record<string, unknown> = {},
  ): Promise<Phone> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      permissions: ['clipboard-read', 'clipboard-write'],
      ...change,
    });
    const phone = new Phone(await context.newPage());
    if (clock) await phone.page.clock.install({ time: clock });
    await phone.page.addInitScript(COUNT_TAPS);
    const start = await phone.page.addInitScript(
      `for (const [key, data] of ${JSON.stringify(Object.entries(kept))}) localStorage.setItem(key, JSON.stringify({ data }))`,
    );
    await phone.page.goto(`${bffUrl()}/app/`);
    // Whoever signs out later stays so.
    await start.dispose();
    return phone;
  }

  /**
   * A phone on which somebody signed in before, on the first page: for journeys that are not about signing in.
   * @param personId for whom they act; whom the app chooses unless told
   * @param elder whether they chose elder mode by hand; left as it was unless told
   */
  static async signedIn(
    browser: Browser,
    resident: DemoResident,
    change: BrowserContextOptions = {},
    { clock, personId, elder }: { clock?: Date | undefined; personId?: string; elder?: boolean } = {},
  ): Promise<Phone> {
    const kept = await keptOnPhoneOf(resident, elder);
    return Phone.open(browser, change, clock, { ...kept, ...(personId && { 'person.current': personId }) });
  }

  /** Pages below the front one stay in the document; only what can be seen counts. */
  text(text: string | RegExp): Locator {
    return this.page.getByText(text).filter({ visible: true }).first();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name }).filter({ visible: true }).first();
  }

  async see(...texts: (string | RegExp)[]): Promise<void> {
    for (const text of texts) await this.text(text).waitFor({ timeout: 20_000 });
  }

  /** Waits until a page that slides away has gone: until then both can be touched. */
  async leave(text: string): Promise<void> {
    await this.text(text).waitFor({ state: 'hidden' });
  }

  async tap(name: string | RegExp): Promise<void> {
    await touch(this.button(name));
  }

  /** Two taps before anything can be drawn in between. */
  async doubleTap(name: string | RegExp, role: 'button' | 'switch' = 'button'): Promise<void> {
    const target = this.page.getByRole(role, { name }).filter({ visible: true }).last();
    await target.waitFor();
    await target.evaluate((control: { click: () => void }) => {
      control.click();
      control.click();
    });
  }

  async tab(name: '首页' | '健康卡' | '预约' | '我的'): Promise<void> {
    await this.page.locator('.weui-tabbar__item', { hasText: name }).click();
  }

  /** In place of what stands there. Taro puts the label on its own element around the field. */
  async fill(label: string, value: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true }).filter({ visible: true }).locator('input, textarea');
    if (await field.inputValue()) await field.fill('');
    await field.pressSequentially(value, { delay: 30 });
  }

  /** Starts again with this in the phone's storage, as Taro keeps it in a browser. */
  async keep(key: string, value: unknown): Promise<void> {
    await this.page.evaluate(
      `localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(JSON.stringify({ data: value }))})`,
    );
    await this.page.reload();
  }

  /**
   * Waits until what was typed, or has come, is put away: the app does that half a second later. Of two timers of the phone
   * the one that was set later, and for longer, ends later, however busy the machine is.
   */
  async putAway(): Promise<void> {
    await this.page.evaluate('new Promise((done) => setTimeout(done, 600))');
  }

  /** Opens a page by its address, as a shared link does. */
  async visit(page: string): Promise<void> {
    await this.page.evaluate(`location.hash = '/${page}'`);
  }

  /** Opens a page by its address and waits until it shows what it has to show. */
  async arriveAt(address: string): Promise<void> {
    await arriveAt(this.page, address);
  }

  /** Waits until what changed is drawn. */
  async settle(): Promise<void> {
    await this.page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  }

  /** How large letters are by the browser's own setting, in px. */
  private letters(): Promise<number> {
    return this.page.evaluate<number>(`(() => {
      const probe = document.createElement('span');
      probe.style.font = 'medium sans-serif';
      document.body.append(probe);
      const size = parseFloat(getComputedStyle(probe).fontSize);
      probe.remove();
      return size;
    })()`);
  }

  /**
   * The browser's own font setting, as so many times the usual one. The browser hands it on once, with a change of the view:
   * a phone that has larger letters keeps them. A page that is open hears of it by `resize`.
   */
  async setText(times: number): Promise<void> {
    const standard = Math.round(16 * times);
    if ((await this.letters()) === standard) return;
    this.settings ??= await this.page.context().newCDPSession(this.page);
    await this.settings.send('Page.setFontSizes', { fontSizes: { standard } });
    const view = this.page.viewportSize() ?? { width: 390, height: 844 };
    for (let wider = 1; (await this.letters()) !== standard; wider += 1) {
      if (wider > MOST_NUDGES) throw new Error(`letters stay as they are, and should be ${standard} px`);
      await this.page.setViewportSize({ ...view, width: view.width + (wider % 2) });
      await this.settle();
    }
    await this.page.setViewportSize(view);
    await this.page.evaluate('dispatchEvent(new Event("resize"))');
    await this.settle();
  }

  async toggle(name: string): Promise<void> {
    await touch(this.page.getByRole('switch', { name }).filter({ visible: true }));
  }

  /** Answers the question that stands over the page. */
  async answer(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog').filter({ visible: true });
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Goes back as the browser does. */
  async back(leaving: string): Promise<void> {
    await this.page.goBack();
    await this.leave(leaving);
  }

  async tick(name: string | RegExp): Promise<void> {
    const box = (checked: boolean) =>
      this.page.getByRole('checkbox', { name, checked }).filter({ visible: true }).first();
    await box(false).click({ timeout: TRIES_MS });
    // A tap on a page that still slides in may be lost; whoever sees the box empty taps again.
    const ticked = await box(true)
      .waitFor({ timeout: 3_000 })
      .then(
        () => true,
        () => false,
      );
    if (!ticked && (await box(false).isVisible())) await box(false).click({ timeout: TRY_MS });
    await box(true).waitFor({ timeout: TRIES_MS });
  }

  async choose(name: string | RegExp): Promise<void> {
    await touch(this.page.getByRole('radio', { name }).filter({ visible: true }).first());
  }

  /**
   * Opens a session that has numbers, in the middle of those shown. The first one may be today's, and past its time, or past
   * the time for cancelling, before a journey ends; for the last one's day people may have to queue.
   * @param left how the page says that there are numbers
   */
  async openSession(left = /余 ?\d+/): Promise<void> {
    const sessions = this.page.getByRole('button', { name: left }).filter({ visible: true });
    await sessions.first().waitFor();
    await touch(sessions.nth(Math.floor((await sessions.count()) / 2)));
  }

  /** Takes the first number that is still free. */
  async takeNumber(): Promise<void> {
    await touch(
      this.page
        .getByRole('button', { name: /\d+:\d+/, disabled: false })
        .filter({ visible: true })
        .first(),
    );
  }

  /** Turns to another view of the page, by its tab. */
  async turnTo(name: string): Promise<void> {
    await touch(this.page.getByRole('tab', { name }).filter({ visible: true }));
  }

  async signIn(resident: DemoResident): Promise<void> {
    await this.tap('去登录');
    await this.signInHere(resident);
  }

  /** On the sign-in page. */
  async signInHere(resident: DemoResident): Promise<void> {
    await this.tick('同意隐私政策');
    await this.tap(`以${resident.name}的身份登录`);
  }

  /** On the page of what is agreed to: everything, each apart. */
  async agreeToEverything(): Promise<void> {
    await this.see('请阅读并选择是否同意');
    const boxes = await this.page
      .getByRole('checkbox', { name: /阅读并同意/ })
      .filter({ visible: true })
      .all();
    for (const box of boxes) await box.click();
  }

  /** Takes a picture of the page, and refuses what reaches past the side or keeps somebody out. */
  async screenshot(name: string): Promise<string> {
    await comeToRest(this.page);
    await this.settle();
    const overflow = await this.page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (overflow > 0) throw new Error(`${name} reaches ${overflow} px past the side`);
    const barriers = await barriersOf(this.page);
    if (barriers.length > 0) throw new Error(`${name} keeps somebody out:\n${barriers.join('\n')}`);
    const file = screenshotFile(name);
    await this.page.screenshot({ path: file });
    return file;
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

/** What the page of a booking's result was opened with: `appointmentId=…`. */
export const bookedIn = ({ page }: Phone): string => /appointmentId=[^&]+/.exec(page.url())?.[0] ?? '';
