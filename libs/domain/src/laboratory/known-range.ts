import type { Limit } from './interval';
import { type PersonRange, rangeFor, type RangePart, rangeParts } from './person-range';
import { type RangeReading, readRangeText } from './reading';
import type { Subject } from './subject';
import { normaliseText } from './text';
import type { Verdict } from './verdict';

/** A limit as a whole number of units: exact, and faster to compare than a `bigint`. */
export interface WholeLimit {
  units: number;
  scale: number;
  inclusive: boolean;
}

/** A range that was read. Laboratories print the same few thousand ranges over and over. */
export interface KnownRange {
  isEmpty: boolean;
  /** Of a range for everybody. */
  reading: RangeReading | null;
  /** Of a range that depends on the person. */
  parts: RangePart[] | null;
  /** Which parts were the last person's: all items of a report are of one. */
  last: { subject: Subject; range: PersonRange } | null;
  /** Of one plain range whose ends are exact as whole numbers. */
  whole: { lower: WholeLimit | null; upper: WholeLimit | null } | null;
  /** What was said of short results that are no plain number, such as `阴性`. */
  verdicts: Map<string, Verdict>;
}

const MOST_RANGES = 4_000;
const ranges = /* @__PURE__ */ new Map<string | null, Map<string, KnownRange>>();
let count = 0;

const wholeLimit = (limit: Limit | null): WholeLimit | null | undefined => {
  if (!limit) return null;
  const units = Number(limit.at.units);
  return Number.isSafeInteger(units) ? { units, scale: limit.at.scale, inclusive: limit.inclusive } : undefined;
};

const wholeOf = (reading: RangeReading | null): KnownRange['whole'] => {
  const [one, ...others] = reading?.amounts ?? [];
  if (!one || others.length > 0 || reading?.findings || reading?.unitDiffers) return null;
  const [lower, upper] = [wholeLimit(one.lower), wholeLimit(one.upper)];
  return lower === undefined || upper === undefined ? null : { lower, upper };
};

const read = (referenceRange: string, unit: string | null): KnownRange => {
  const text = normaliseText(referenceRange);
  const reading = text === '' ? null : readRangeText(text, unit);
  const parts = reading || text === '' ? null : rangeParts(text);
  return { isEmpty: text === '', reading, parts, last: null, whole: wholeOf(reading), verdicts: new Map() };
};

/** Reads a range, or remembers it. */
export const knownRange = (referenceRange: string, unit: string | null): KnownRange => {
  const known = ranges.get(unit)?.get(referenceRange);
  if (known) return known;
  if (count >= MOST_RANGES) {
    ranges.clear();
    count = 0;
  }
  const range = read(referenceRange, unit);
  const ofUnit = ranges.get(unit) ?? new Map<string, KnownRange>();
  ranges.set(unit, ofUnit.set(referenceRange, range));
  count += 1;
  return range;
};

/** Which parts of a range may be this person's. */
export const partsFor = (known: KnownRange, subject: Subject): PersonRange => {
  if (known.last?.subject !== subject) known.last = { subject, range: rangeFor(known.parts ?? [], subject) };
  return known.last.range;
};
