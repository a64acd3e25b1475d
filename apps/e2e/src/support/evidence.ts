import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { artefactsFolder } from './environment';

/** A page that hangs must not hang its picture too. */
const PICTURE_MS = 5000;

const browsers: Browser[] = [];
const told = new WeakMap<Page, readonly string[]>();

/** What a page's phone writes down is kept beside its picture. */
export const tellOf = (page: Page, complaints: readonly string[]): void => void told.set(page, complaints);

/** From now on every failure leaves a picture of each open page, its address and its complaints. */
export function keepEvidenceOf(browser: Browser): void {
  browsers.push(browser);
  Object.assign(globalThis, { keepEvidence });
}

/** @param failure the journey and its test that failed */
async function keepEvidence(failure: string): Promise<void> {
  const folder = path.join(artefactsFolder, 'failures');
  mkdirSync(folder, { recursive: true });
  const name = failure.replaceAll(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 80);
  const pages = browsers.flatMap((browser) => browser.contexts()).flatMap((context) => context.pages());
  const seen = pages.map(async (page, index) => {
    const at = `${new Date().toISOString()} ${page.url()}`;
    const picture = path.join(folder, `${name}-${index + 1}.png`);
    const problem = await page.screenshot({ path: picture, timeout: PICTURE_MS }).then(() => '', String);
    return [at, ...(told.get(page) ?? []), problem].filter(Boolean).join('\n  ');
  });
  const text = `${failure}\n${(await Promise.all(seen)).join('\n')}\n`;
  writeFileSync(path.join(folder, `${name}.txt`), text);
  process.stderr.write(text);
}
