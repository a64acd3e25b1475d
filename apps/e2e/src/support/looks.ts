import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { DemoResident } from './control';
import { Phone } from './phone';

interface Look {
  context?: BrowserContextOptions;
  elder?: boolean;
  /** How much larger than usual the phone's font setting is. */
  text?: number;
}

/** The ways in which a page is looked at. */
export const LOOKS = {
  normal: {},
  elder: { elder: true },
  dark: { context: { colorScheme: 'dark' } },
  largest: { text: 2 },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

/** A phone set that way, with somebody signed in. */
export async function openAs(browser: Browser, name: LookName, resident: DemoResident): Promise<Phone> {
  const look: Look = LOOKS[name];
  // Whoever chose is not made an elder by large letters.
  const phone = await Phone.signedIn(browser, resident, look.context, { elder: look.elder === true });
  await phone.button(/^就诊人/).waitFor();
  await phone.setText(look.text ?? 1);
  return phone;
}

/** A phone set that way, with nobody signed in. */
export async function openUnsigned(browser: Browser, name: LookName, context: BrowserContextOptions): Promise<Phone> {
  const look: Look = LOOKS[name];
  const phone = await Phone.open(browser, { ...look.context, ...context });
  await phone.keep('display.elder', look.elder === true);
  await phone.setText(look.text ?? 1);
  return phone;
}
