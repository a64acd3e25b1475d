import type { Page } from 'playwright-core';
import { bffUrl } from './environment';

/** Whether something that can be seen is being loaded. */
const LOADS = `[...document.querySelectorAll('[role=status]')].some(
  (status) => /^(正在加载|Loading)$/.test(status.getAttribute('aria-label') ?? '') && status.checkVisibility(),
)`;

/** Runs in the page, before it goes elsewhere. Tab pages that are covered stay in the document. */
const WHERE_IT_STANDS = `(() => {
  window.arrivedFor = 0;
  const front = [...document.querySelectorAll('.taro_page')].findLast((page) => page.checkVisibility());
  return JSON.stringify({ hash: location.hash, front: front?.id });
})()`;

/**
 * Runs in the page: whether its address has been arrived at. A page is loaded behind the one before, which stays in front
 * until then, and slides over it; a page of the same path with other parameters has another stamp.
 */
const HAS_ARRIVED = `({ hash, front }, mayLoad) => {
  const shown = [...document.querySelectorAll('.taro_page')].filter((page) => page.checkVisibility());
  const [page] = shown;
  const path = (address) => address.replace(/^#/, '').split('?')[0];
  const stands =
    shown.length === 1 &&
    page.querySelector('.theme, iframe') !== null &&
    path(page.id) === path(location.hash) &&
    (page.id !== front || location.hash === hash) &&
    getComputedStyle(page).transform === 'none';
  return stands && (mayLoad || !${LOADS}) ? (window.arrivedFor ?? 0) + 1 : 0;
}`;
/** As many looks in a row find it arrived: what has come may ask for more. */
const LOOKS = 3;
const BETWEEN_LOOKS_MS = 40;
const ARRIVAL_MS = 20_000;

/** Runs in the page: one page stands alone, and nothing moves that ends some time. What turns while it loads does not. */
const IS_AT_REST = `() =>
  [...document.querySelectorAll('.taro_page')].filter((page) => page.checkVisibility()).length < 2 &&
  !${LOADS} &&
  !document
    .getAnimations()
    .some(({ playState, effect }) => playState === 'running' && effect.getComputedTiming().endTime !== Infinity)`;
const REST_MS = 1_000;

/**
 * Runs in the page: the page of its address stands alone. Until then the one before can still be touched, and may hold a
 * button of the same name.
 */
const ONE_STANDS = `() => {
  const shown = [...document.querySelectorAll('.taro_page')].filter((page) => page.checkVisibility());
  const path = (address) => address.replace(/^#/, '').split('?')[0];
  if (shown.length === 0) return true;
  const address = path(location.hash);
  return shown.length === 1 && (address === '' || path(shown[0].id) === address);
}`;
const STANDS_MS = 5_000;

/** Opens a page by its address and waits until it shows what it has to show. */
export async function arriveAt(page: Page, address: string): Promise<void> {
  const before = await page.evaluate<string>(WHERE_IT_STANDS);
  await page.goto(`${bffUrl()}/app/#/${address}`);
  // The gallery shows that it loads for ever.
  const mayLoad = address.startsWith('packages/gallery');
  const looks = `(window.arrivedFor = (${HAS_ARRIVED})(${before}, ${mayLoad}))`;
  await page.waitForFunction(`${looks} >= ${LOOKS}`, null, { polling: BETWEEN_LOOKS_MS, timeout: ARRIVAL_MS });
}

/** Waits until nothing moves or loads, as far as it ever ends: a page that hangs is looked at as it is. */
export async function comeToRest(page: Page): Promise<void> {
  await page
    .waitForFunction(`(${IS_AT_REST})()`, null, { polling: BETWEEN_LOOKS_MS, timeout: REST_MS })
    .catch(() => undefined);
}

/** Waits until the page that the last step leads to stands alone; one that never comes leaves the page before as it is. */
export async function comeToStand(page: Page): Promise<void> {
  await page
    .waitForFunction(`(${ONE_STANDS})()`, null, { polling: BETWEEN_LOOKS_MS, timeout: STANDS_MS })
    .catch(() => undefined);
}
