/** Money as this hospital writes it: 元 with two decimals. */
export const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** Fen; null for anything but 元 with two decimals. */
export function fenOf(text: string): number | null {
  const [, whole, cents] = /^(\d{1,7})\.(\d{2})$/.exec(text) ?? [];
  return whole === undefined || cents === undefined ? null : Number(whole) * 100 + Number(cents);
}

/** How this hospital writes "no limit". */
export const UNLIMITED = '-1';
