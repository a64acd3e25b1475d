import { add, compareDecimals, type Decimal, parseDecimal, subtract } from './decimal';

export interface Limit {
  at: Decimal;
  /** Whether the limit itself belongs to the interval. */
  inclusive: boolean;
}

/** All numbers between two limits; null = no limit on that side. */
export interface Interval {
  lower: Limit | null;
  upper: Limit | null;
}

/** Reads one number of an interval; null = it is none. */
export type ReadNumber = (text: string) => Decimal | null;

const including = (at: Decimal): Limit => ({ at, inclusive: true });
const [BELOW, ABOVE] = ['<≤', '>≥'];

const limitAfter = (signs: string, text: string, read: ReadNumber): Limit | null => {
  const sign = text.charAt(0);
  if (sign === '' || !signs.includes(sign)) return null;
  const at = read(text.slice(1));
  return at && { at, inclusive: sign === '≤' || sign === '≥' };
};

/** `<0.5`, `≥100`. */
const limited = (text: string, read: ReadNumber): Interval | null => {
  const upper = limitAfter(BELOW, text, read);
  if (upper) return { lower: null, upper };
  const lower = limitAfter(ABOVE, text, read);
  return lower && { lower, upper: null };
};

/** `5±0.3`. */
const around = (text: string, read: ReadNumber): Interval | null => {
  const sign = text.indexOf('±');
  if (sign < 1) return null;
  const [middle, width] = [read(text.slice(0, sign)), read(text.slice(sign + 1))];
  if (!middle || !width || width.units < 0n) return null;
  return { lower: including(subtract(middle, width)), upper: including(add(middle, width)) };
};

/** `±3`: from -3 to 3. */
const aroundZero = (text: string, read: ReadNumber): Interval | null => {
  const width = text.startsWith('±') ? read(text.slice(1)) : null;
  if (!width || width.units < 0n) return null;
  return { lower: including({ ...width, units: -width.units }), upper: including(width) };
};

const atLeast = (text: string, read: ReadNumber): Limit | null => {
  const at = read(text);
  return at ? including(at) : limitAfter(ABOVE, text, read);
};
const atMost = (text: string, read: ReadNumber): Limit | null => {
  const at = read(text);
  return at ? including(at) : limitAfter(BELOW, text, read);
};

/** A plain `-` may also be a sign, so that `-3--1` has two readings; `--` is one separator as well. */
const SEPARATORS = ['--', '-', '——', '—', '–', '~', '至'];

export interface Spans {
  /** Every reading that makes sense. */
  ordered: Interval[];
  /** Read as numbers, but the upper end lies below the lower. */
  reversed: boolean;
}

/** All readings of `3.5-9.5`, `-3~3`, `0-<5`. */
const spansOf = (text: string, read: ReadNumber): Spans => {
  const found: Spans = { ordered: [], reversed: false };
  for (const separator of SEPARATORS) {
    for (let at = text.indexOf(separator, 1); at > 0; at = text.indexOf(separator, at + 1)) {
      const lower = atLeast(text.slice(0, at), read);
      const upper = lower && atMost(text.slice(at + separator.length), read);
      if (!lower || !upper) continue;
      const order = compareDecimals(lower.at, upper.at);
      if (order < 0 || (order === 0 && lower.inclusive && upper.inclusive)) found.ordered.push({ lower, upper });
      else found.reversed = true;
    }
  }
  return found;
};

const only = (interval: Interval): Spans => ({ ordered: [interval], reversed: false });

/** A result: `6.21`, a limit (`<0.5`), a span (`0-1`), or with its uncertainty (`5±0.3`). Empty = it is not a number. */
export const readValue = (text: string, read: ReadNumber = parseDecimal): Interval[] => {
  const at = read(text);
  if (at) return [{ lower: including(at), upper: including(at) }];
  const one = limited(text, read) ?? around(text, read);
  return one ? [one] : spansOf(text, read).ordered;
};

/** A reference range: `3.5-9.5` with any dash or tilde, `-3~3`, `<5.0`, `≥60`, `±3`. */
export const readRange = (text: string, read: ReadNumber = parseDecimal): Spans => {
  const one = limited(text, read) ?? around(text, read) ?? aroundZero(text, read);
  return one ? only(one) : spansOf(text, read);
};

/** Whether everything under `upper` lies below everything over `lower`. */
const apart = (upper: Limit | null, lower: Limit | null): boolean => {
  if (!upper || !lower) return false;
  const order = compareDecimals(upper.at, lower.at);
  return order < 0 || (order === 0 && !(upper.inclusive && lower.inclusive));
};

export const isBelow = (value: Interval, range: Interval): boolean => apart(value.upper, range.lower);

export const isAbove = (value: Interval, range: Interval): boolean => apart(range.upper, value.lower);

const staysAbove = (value: Limit | null, range: Limit | null): boolean => {
  if (!range) return true;
  // A range that starts at zero is that of an amount, and a result "less than" is a detection limit: neither goes
  // below zero, so there is nothing under the range.
  if (!value) return range.inclusive && range.at.units === 0n;
  const order = compareDecimals(value.at, range.at);
  return order > 0 || (order === 0 && (range.inclusive || !value.inclusive));
};

const staysBelow = (value: Limit | null, range: Limit | null): boolean => {
  if (!range) return true;
  if (!value) return false;
  const order = compareDecimals(value.at, range.at);
  return order < 0 || (order === 0 && (range.inclusive || !value.inclusive));
};

export const isWithin = (value: Interval, range: Interval): boolean =>
  staysAbove(value.lower, range.lower) && staysBelow(value.upper, range.upper);

/** The one number that an interval is; null where it is more than one. */
export const exactly = ({ lower, upper }: Interval): Decimal | null =>
  lower && upper && compareDecimals(lower.at, upper.at) === 0 ? lower.at : null;
