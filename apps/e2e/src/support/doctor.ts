import type { Browser, Page } from 'playwright-core';
import { screenshotFile } from './browser';

/** A doctor's own browser, which knows nothing of the resident but what is scanned. */
export class Doctor {
  /** Everything that was asked for, with what was sent. */
  readonly sent: string[] = [];
  readonly complaints: string[] = [];

  private constructor(readonly page: Page) {
    page.on('request', (request) => this.sent.push(`${request.url()} ${request.postData() ?? ''}`));
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async scan(browser: Browser, viewerUrl: string, locale = 'zh-CN'): Promise<Doctor> {
    const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, locale });
    const doctor = new Doctor(await context.newPage());
    await doctor.page.goto(viewerUrl);
    return doctor;
  }

  /** The same in a browser that cannot inflate what a share holds, as those of before 2022. */
  static async scanWithOld(browser: Browser, viewerUrl: string): Promise<Doctor> {
    const context = await browser.newContext({ locale: 'zh-CN' });
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'));
    const doctor = new Doctor(await context.newPage());
    await doctor.page.goto(viewerUrl);
    return doctor;
  }

  async open(recipient: string, passcode: string): Promise<void> {
    await this.page.getByLabel(/^(医院和姓名|Hospital and name)$/).fill(recipient);
    await this.page.getByLabel(/^(口令|Passcode)/).fill(passcode);
    await this.page.getByRole('button', { name: /^(打开|Open)$/ }).click();
  }

  async speak(language: '中文' | 'English'): Promise<void> {
    await this.page.getByRole('button', { name: language, exact: true }).click();
  }

  /** Everything that can be read but the names of the languages, cell by cell. */
  async written(): Promise<string[]> {
    const texts = await this.page.locator('h1, h2, p:visible, label:visible, #open, dt, dd, th, td').allInnerTexts();
    return texts.map((text) => text.trim());
  }

  async see(...texts: (string | RegExp)[]): Promise<void> {
    for (const text of texts)
      await this.page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 20_000 });
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: screenshotFile(name), fullPage: true });
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
