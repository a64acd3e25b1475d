import { compareDecimals, type Decimal, parseDecimal } from './decimal';

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

const LIMITED = /^([<>≤≥])(.+)$/;
/** `-` is tried as separator at every place, since it is a sign too; the other marks are separators only. */
const SPAN = /^([+-]?[\d.]+)(?:-|–|—{1,2}|~)([+-]?[\d.]+)$/;

const limited = (text: string): Interval | null => {
  const match = LIMITED.exec(text);
  const at = match ? parseDecimal(match[2] ?? '') : null;
  if (!match || !at) return null;
  const sign = match[1];
  const limit = { at, inclusive: sign === '≤' || sign === '≥' };
  return sign === '<' || sign === '≤' ? { lower: null, upper: limit } : { lower: limit, upper: null };
};

/** A result: `6.21`, or only a limit: `<0.5`, `≥100`. Null when it is not a number. */
export const parseValue = (text: string): Interval | null => {
  const at = parseDecimal(text);
  return at ? { lower: { at, inclusive: true }, upper: { at, inclusive: true } } : limited(text);
};

/** A reference range: `3.5-9.5` with any dash or tilde, `-3~3`, `<5.0`, `≥60`. Null when it is anything else. */
export const parseRange = (text: string): Interval | null => {
  const match = SPAN.exec(text);
  if (!match) return limited(text);
  const [lower, upper] = [parseDecimal(match[1] ?? ''), parseDecimal(match[2] ?? '')];
  if (!lower || !upper || compareDecimals(lower, upper) > 0) return null;
  return { lower: { at: lower, inclusive: true }, upper: { at: upper, inclusive: true } };
};

/** Whether everything under `upper` lies below everything over `lower`. */
const apart = (upper: Limit | null, lower: Limit | null): boolean => {
  if (!upper || !lower) return false;
  const order = compareDecimals(upper.at, lower.at);
  return order < 0 || (order === 0 && !(upper.inclusive && lower.inclusive));
};

export const isBelow = (value: Interval, range: Interval): boolean => apart(value.upper, range.lower);

export const isAbove = (value: Interval, range: Interval): boolean => apart(range.upper, value.lower);

const isZero = ({ integer, fraction }: Decimal): boolean => integer + fraction === '';

const staysAbove = (value: Limit | null, range: Limit | null): boolean => {
  if (!range) return true;
  // A range that starts at zero is that of an amount, and a result "less than" is a detection limit: neither goes
  // below zero, so there is nothing under the range.
  if (!value) return range.inclusive && isZero(range.at);
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
