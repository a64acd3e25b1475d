import type { KnownRange, WholeLimit } from './known-range';
import { HIGH, LOW, NORMAL, type Verdict } from './verdict';

const [ZERO, NINE, POINT] = [48, 57, 46];
const MOST_DIGITS = 15;
/** Powers of ten that a number holds exactly. */
const TENS = /* @__PURE__ */ Array.from({ length: MOST_DIGITS + 1 }, (_, n) => 10 ** n);

/** Below, at or above; undefined where whole numbers of this size would not be exact. */
const compare = (units: number, scale: number, limit: WholeLimit): number | undefined => {
  const [more, less] = [TENS[limit.scale - scale], TENS[scale - limit.scale]];
  const left = more === undefined ? units : units * more;
  const right = less === undefined ? limit.units : limit.units * less;
  const isKnown = more !== undefined || less !== undefined;
  return isKnown && Number.isSafeInteger(left) && Number.isSafeInteger(right) ? left - right : undefined;
};

/**
 * The common case, a plain number such as `6.21` in one plain range, with whole numbers alone: the same answer as the
 * general way, sooner. Undefined where it is not that case.
 */
export const judgeWhole = (text: string, { lower, upper }: NonNullable<KnownRange['whole']>): Verdict | undefined => {
  let units = 0;
  let point = -1;
  const { length } = text;
  if (length === 0 || length > MOST_DIGITS) return undefined;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) units = units * 10 + (code - ZERO);
    else if (code === POINT && point < 0 && at > 0 && at < length - 1) point = at;
    else return undefined;
  }
  const scale = point < 0 ? 0 : length - point - 1;
  if (lower) {
    const order = compare(units, scale, lower);
    if (order === undefined) return undefined;
    if (order < 0 || (order === 0 && !lower.inclusive)) return LOW;
  }
  if (upper) {
    const order = compare(units, scale, upper);
    if (order === undefined) return undefined;
    if (order > 0 || (order === 0 && !upper.inclusive)) return HIGH;
  }
  return NORMAL;
};
