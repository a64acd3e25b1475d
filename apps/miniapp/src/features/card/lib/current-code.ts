import type { CardCode } from '@kangqiao/contracts';

const SOONEST_MS = 1_000;

/** The code to show now: the soonest to end of those that have not ended; null where all have. */
export const currentCode = (codes: readonly CardCode[], now: number): CardCode | null =>
  codes
    .filter(({ expiresAt }) => Date.parse(expiresAt) > now)
    .sort((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt))[0] ?? null;

/** How long to wait before fetching new codes: until the shown one asks for it, at least a second. */
export const msUntilRefresh = (codes: readonly CardCode[], now: number): number => {
  const code = currentCode(codes, now);
  return code ? Math.max(SOONEST_MS, Date.parse(code.refreshAt) - now) : SOONEST_MS;
};

/** A bar code is drawn only for short ASCII texts: the bars of long ones are too thin for a phone. */
export const fitsBarCode = (text: string): boolean => text.length <= 40 && /^[\x20-\x7e]+$/.test(text);
