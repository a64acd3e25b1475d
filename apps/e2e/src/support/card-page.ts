import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';
import { ApiResident } from './api';
import { control, type DemoResident } from './control';
import { decodeWithZbar } from './decode';
import { Phone } from './phone';

/** Somebody with an active card, and their phone with the code on it. */
export class CardPage {
  private constructor(
    readonly phone: Phone,
    readonly resident: DemoResident,
  ) {}

  /** @param clock what the phone's own clock says; it can be put forward from then on */
  static async open(browser: Browser, index: number, change?: BrowserContextOptions, clock?: Date): Promise<CardPage> {
    const resident = await control.resident(index);
    const api = await ApiResident.signIn(resident);
    await api.cardCode((await api.becomeActive()).id);
    const card = new CardPage(await Phone.signedIn(browser, resident, change, { clock }), resident);
    await card.phone.see(resident.name);
    await card.show();
    return card;
  }

  get code(): Locator {
    return this.phone.page
      .getByRole('img', { name: /电子健康卡二维码/ })
      .filter({ visible: true })
      .first();
  }

  async show(): Promise<void> {
    await this.phone.tab('健康卡');
    await this.code.waitFor();
  }

  /** What a scanner reads from the screen. */
  async read(name: string): Promise<string> {
    return decodeWithZbar(await this.phone.screenshot(name));
  }

  /** Waits until another code is shown than the one with this picture. */
  async changedFrom(picture: string | null): Promise<void> {
    const changed = async () => (await this.code.count()) > 0 && (await this.code.getAttribute('src')) !== picture;
    const deadline = Date.now() + 20_000;
    while (!(await changed())) {
      if (Date.now() > deadline) throw new Error('the code stayed the same');
      await this.phone.page.waitForTimeout(50);
    }
  }

  picture(): Promise<string | null> {
    return this.code.getAttribute('src');
  }

  /** All that lies on the phone about cards; null where nothing does. */
  stored(): Promise<string | null> {
    return this.phone.page.evaluate<string | null>(`localStorage.getItem('card.codes')`);
  }

  offline(cut: boolean): Promise<void> {
    return this.phone.page.context().setOffline(cut);
  }

  close(): Promise<void> {
    return this.phone.close();
  }
}
