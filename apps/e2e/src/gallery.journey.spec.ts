import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launch } from './support/browser';
import { Phone } from './support/phone';

const LOOKS: readonly (readonly [string, BrowserContextOptions, boolean])[] = [
  ['normal', {}, false],
  ['elder', {}, true],
  ['dark', { colorScheme: 'dark' }, false],
  ['dark-elder', { colorScheme: 'dark' }, true],
  ['narrow-elder', { viewport: { width: 320, height: 640 } }, true],
];

describe('every component in every state', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(LOOKS)('keeps nobody out and stays within the page: %s', async (name, look, elder) => {
    const phone = await Phone.open(browser, {
      ...look,
      viewport: { width: look.viewport?.width ?? 390, height: 4_600 },
    });
    if (elder) await phone.keep('display.elder', true);
    await phone.visit('packages/gallery/index');
    await phone.see('操作与提示', '状态');
    await phone.screenshot(`90-gallery-${name}`);
    await phone.tap('打开确认框');
    await phone.see('取消这次预约？');
    await phone.screenshot(`91-gallery-dialog-${name}`);
    expect(phone.complaints).toEqual([]);
    await phone.close();
  });
});
