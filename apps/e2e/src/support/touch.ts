import type { Locator } from 'playwright-core';
import { comeToStand } from './arrival';

/** How long one try may take, and all of them together. */
export const TRY_MS = 2_000;
export const TRIES_MS = 20_000;

/**
 * Taps what answers to the locator. While one page slides over another, both hold a button of that name for a moment: so
 * the tap waits until one stands, and what was found is looked for anew. A try that ran out of time on a busy machine may
 * have tapped all the same, and what it tapped has gone since: it is not tapped again.
 */
export async function touch(target: Locator): Promise<void> {
  const page = target.page();
  const taps = () => page.evaluate<number>('window.taps ?? 0');
  await comeToStand(page);
  const before = await taps();
  const deadline = Date.now() + TRIES_MS;
  for (;;) {
    try {
      return await target.click({ timeout: TRY_MS });
    } catch (error) {
      if ((await taps()) !== before) return;
      // The last try tells what stood in the way.
      if (Date.now() > deadline) throw error;
    }
  }
}
