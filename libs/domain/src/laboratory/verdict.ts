import { judgeFinding } from './finding';
import { exactly, type Interval, isAbove, isBelow, isWithin } from './interval';
import type { Flag, FlagReason } from './flags';
import type { RangeReading, Result } from './reading';

/** What the texts say, or why they say nothing. */
export type Verdict = { flag: Exclude<Flag, 'undetermined'> } | { reason: FlagReason };

/** The numbers behind a judgement, where value and range are one number and one range. */
export interface Compared {
  value: Interval;
  range: Interval;
}

export const NORMAL: Verdict = { flag: 'normal' };
export const HIGH: Verdict = { flag: 'high' };
export const LOW: Verdict = { flag: 'low' };
const OVERLAPS: Verdict = { reason: 'limit-overlaps' };

const judgeInterval = (value: Interval, range: Interval): Verdict => {
  if (isBelow(value, range)) return LOW;
  if (isAbove(value, range)) return HIGH;
  return isWithin(value, range) ? NORMAL : OVERLAPS;
};

export const sameVerdict = (a: Verdict, b: Verdict): boolean =>
  'flag' in a ? 'flag' in b && a.flag === b.flag : 'reason' in b && a.reason === b.reason;

/** Every reading of the value against every reading of the range: only where all say the same is anything said. */
const judgeIntervals = (values: readonly Interval[], ranges: readonly Interval[]): Verdict => {
  let agreed: Verdict | undefined;
  for (const value of values) {
    for (const range of ranges) {
      const verdict = judgeInterval(value, range);
      if (agreed && !sameVerdict(agreed, verdict)) return { reason: 'range-ambiguous' };
      agreed = verdict;
    }
  }
  return agreed ?? { reason: 'range-unreadable' };
};

const findingVerdict = (value: Result, range: RangeReading): Verdict | null => {
  if (!value.finding || !range.findings) return null;
  const verdict = judgeFinding(value.finding, range.findings);
  return verdict === 'normal' || verdict === 'abnormal' ? { flag: verdict } : { reason: verdict };
};

const MORE_EXACT: Readonly<Partial<Record<Flag, Flag>>> = { high: 'abnormal', low: 'abnormal' };

/** A number and a finding in one result have to agree; the number says which way. */
const together = (verdicts: readonly Verdict[]): Verdict => {
  const [first, second] = verdicts;
  if (!first) return { reason: 'not-comparable' };
  if (!second || sameVerdict(first, second)) return first;
  if ('flag' in first && 'flag' in second && MORE_EXACT[first.flag] === second.flag) return first;
  return 'reason' in first ? first : 'reason' in second ? second : { reason: 'not-comparable' };
};

/** A result against a range that is the same for everybody. */
export const verdictOf = (value: Result, range: RangeReading): Verdict => {
  if (value.isApproximate) return { reason: 'approximate' };
  if (range.unitDiffers || value.unitDiffers) return { reason: 'unit-differs' };
  if (range.isReversed) return { reason: 'range-impossible' };
  const verdicts: Verdict[] = [];
  const number =
    value.amounts && range.amounts
      ? judgeIntervals(value.amounts, range.amounts)
      : value.titres && range.titres && judgeIntervals(value.titres, range.titres);
  if (number) verdicts.push(number);
  const finding = findingVerdict(value, range);
  if (finding) verdicts.push(finding);
  return together(verdicts);
};

/** One number against one range; null where it is not so plain. */
export const comparedOf = (value: Result, range: RangeReading): Compared | null => {
  const [one, ...others] = value.amounts ?? [];
  const [other, ...more] = range.amounts ?? [];
  return one && other && others.length + more.length === 0 && exactly(one) ? { value: one, range: other } : null;
};
