import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { artefactsFolder, bffUrl, sandboxUrl } from './environment';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: FLAGS, headless: true });

/** Where a screenshot of this name is kept. */
export function screenshotFile(name: string): string {
  const folder = path.join(artefactsFolder, 'screenshots');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${name}.png`);
}

/** Collects what a page complains about, so that a journey can say that it was silent. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

/** A phone of 390×844 with the mini-program open. */
export async function openPhone(browser: Browser): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const complaints = listen(page);
  await page.goto(`${bffUrl()}/app/`);
  return { page, complaints };
}

/** The hospital's counter on a desk. */
export async function openCounter(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 680, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${sandboxUrl()}/counter`);
  return page;
}
