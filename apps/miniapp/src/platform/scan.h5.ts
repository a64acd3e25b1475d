import type { Scanned } from './scan';

export type { Scanned } from './scan';

/** The web page has no scanner: codes are typed. */
export const scanCode: (() => Promise<Scanned>) | null = null;
