import type { Browser, Page } from 'playwright-core';
import { screenshotFile } from './browser';
import { sandboxUrl } from './environment';

/** The hospital's desk as its clerk sees it. */
export class Counter {
  private constructor(readonly page: Page) {}

  static async open(browser: Browser): Promise<Counter> {
    const context = await browser.newContext({ viewport: { width: 680, height: 900 }, locale: 'zh-CN' });
    const counter = new Counter(await context.newPage());
    await counter.page.goto(`${sandboxUrl()}/counter`);
    return counter;
  }

  panel(name: '扫码核验' | '预约登记' | '查阅档案' | '档案办理' | '短信' | '演示居民' | '故障演练'): Promise<void> {
    return this.page.getByRole('tab', { name }).click();
  }

  async scan(codeText: string): Promise<void> {
    await this.panel('扫码核验');
    await this.page.getByLabel('电子健康卡二维码内容').fill(codeText);
    await this.page.getByRole('button', { name: '核验', exact: true }).click();
  }

  async see(...texts: (string | RegExp)[]): Promise<void> {
    for (const text of texts)
      await this.page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 20_000 });
  }

  /** The newest code that was sent to a phone. */
  async newestCode(phone: string): Promise<string> {
    await this.panel('短信');
    await this.see(phone);
    const text = await this.page.getByRole('tabpanel').filter({ visible: true }).innerText();
    const [code] = /\b\d{6}\b/.exec(text.slice(text.indexOf(phone))) ?? [];
    if (!code) throw new Error(`no code for ${phone} in: ${text.slice(0, 400)}`);
    return code;
  }

  async tap(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).filter({ visible: true }).first().click();
  }

  async screenshot(name: string): Promise<string> {
    const file = screenshotFile(name);
    await this.page.screenshot({ path: file });
    return file;
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
