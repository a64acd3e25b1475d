/** A decimal number as written; compared digit by digit, so that no rounding can move a value across a limit. */
export interface Decimal {
  negative: boolean;
  /** Without leading zeros. */
  integer: string;
  /** Without trailing zeros. */
  fraction: string;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Reads `6.21`, `-3`, `+0.50`; null for anything else, such as `1,234` or `1e3`. */
export const parseDecimal = (text: string): Decimal | null => {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const integer = (match[2] ?? '').replace(/^0+/, '');
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  return { negative: match[1] === '-' && integer + fraction !== '', integer, fraction };
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compareMagnitude = (a: Decimal, b: Decimal): number =>
  a.integer.length - b.integer.length || compareText(a.integer, b.integer) || compareText(a.fraction, b.fraction);

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export const compareDecimals = (a: Decimal, b: Decimal): number => {
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  return a.negative ? compareMagnitude(b, a) : compareMagnitude(a, b);
};
