import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { artefactsFolder } from './environment';
import { keepEvidenceOf } from './evidence';

/** Both draw the same; the one without any window takes a quarter less of the processor. */
const BROWSERS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const CHROMIUM = process.env.CHROMIUM ?? BROWSERS.find((file) => existsSync(file));
/**
 * Of two such lists only the last counts, so what Playwright switches off for steady pages stands here too. The suggestions
 * below the address bar, which nobody sees, are a page of their own in each window: it took more time than ours.
 */
const SWITCHED_OFF = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync'],
  ...['DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'LensOverlay'],
  ...['MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch'],
  'ThirdPartyStoragePartitioning',
];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${SWITCHED_OFF.join()}`,
];

/** @param more flags besides, such as those that make letters look the same everywhere */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...more], headless: true });
  keepEvidenceOf(browser);
  return browser;
}

/** Where a screenshot of this name is kept. */
export function screenshotFile(name: string): string {
  const folder = path.join(artefactsFolder, 'screenshots');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${name}.png`);
}
