/** A decimal number, exactly: `units` ÷ 10^`scale`. Never a float, so that no rounding can move a value across a limit. */
export interface Decimal {
  units: bigint;
  /** Digits after the point; never negative. */
  scale: number;
}

/** Digits before and after the point. What is longer is not a measurement. */
const MOST_DIGITS = 40;
const MOST_EXPONENT = 30;
/** As many digits fit a number exactly. */
const SAFE_DIGITS = 15;
const [ZERO, NINE, POINT, PLUS, MINUS] = [48, 57, 46, 43, 45];

const POWERS: bigint[] = /* @__PURE__ */ Array.from(
  { length: 2 * (MOST_DIGITS + MOST_EXPONENT) },
  (_, n) => 10n ** BigInt(n),
);
/** 10^n. */
export const powerOfTen = (n: number): bigint => POWERS[n] ?? 10n ** BigInt(n);

const plain = (text: string): Decimal | null => {
  const first = text.charCodeAt(0);
  const begin = first === MINUS || first === PLUS ? 1 : 0;
  let point = -1;
  let small = 0;
  for (let at = begin; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) small = small * 10 + (code - ZERO);
    else if (code === POINT && point < 0 && at > begin && at < text.length - 1) point = at;
    else return null;
  }
  const digits = text.length - begin - (point < 0 ? 0 : 1);
  if (digits === 0 || digits > MOST_DIGITS) return null;
  const scale = point < 0 ? 0 : text.length - point - 1;
  const size = digits <= SAFE_DIGITS ? BigInt(small) : BigInt(text.slice(begin).replace('.', ''));
  return { units: first === MINUS ? -size : size, scale };
};

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const exponentOf = (text: string): number =>
  Number(
    [...text]
      .map((sign) => (sign === '⁻' ? '-' : SUPERSCRIPTS.includes(sign) ? SUPERSCRIPTS.indexOf(sign) : sign))
      .join(''),
  );

/** `1.5E+03`, `1.5×10^3`, `1.5x10³`. A power without `^` is left alone: `1.5×103` may be anything. */
const SCIENTIFIC = /^([+-]?[\d.]+)(?:[Ee]([+-]?\d{1,2})|[×xX*]10(?:\^([+-]?\d{1,2})|(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})))$/;

const scientific = (text: string): Decimal | null => {
  const match = SCIENTIFIC.exec(text);
  const mantissa = match && plain(match[1] ?? '');
  if (!match || !mantissa) return null;
  const exponent = exponentOf(match[2] ?? match[3] ?? match[4] ?? '');
  if (Math.abs(exponent) > MOST_EXPONENT) return null;
  return shift(mantissa, exponent);
};

/** Times 10^`exponent`. */
export const shift = ({ units, scale }: Decimal, exponent: number): Decimal =>
  scale >= exponent ? { units, scale: scale - exponent } : { units: units * powerOfTen(exponent - scale), scale: 0 };

/** Reads `6.21`, `-3`, `+0.50`, `1.5E+03`, `2×10^5`; null for anything else, such as `1,234`, `.5` or `1.2.3`. */
export const parseDecimal = (text: string): Decimal | null => plain(text) ?? scientific(text);

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export const compareDecimals = (a: Decimal, b: Decimal): number => {
  const left = a.scale < b.scale ? a.units * powerOfTen(b.scale - a.scale) : a.units;
  const right = b.scale < a.scale ? b.units * powerOfTen(a.scale - b.scale) : b.units;
  return left < right ? -1 : left > right ? 1 : 0;
};

export const subtract = (a: Decimal, b: Decimal): Decimal => {
  const scale = Math.max(a.scale, b.scale);
  return { units: a.units * powerOfTen(scale - a.scale) - b.units * powerOfTen(scale - b.scale), scale };
};

export const add = (a: Decimal, b: Decimal): Decimal => subtract(a, { ...b, units: -b.units });

export const multiply = (a: Decimal, b: Decimal): Decimal => ({ units: a.units * b.units, scale: a.scale + b.scale });

/** As people write it: without an exponent and without zeros at the end of the fraction. */
export const decimalText = ({ units, scale }: Decimal): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const text = `${digits.slice(0, digits.length - scale)}${scale > 0 && fraction !== '' ? `.${fraction}` : ''}`;
  return units < 0n ? `-${text}` : text;
};
