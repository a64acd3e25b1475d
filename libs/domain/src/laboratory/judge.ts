import { exactly, type Interval, isAbove, isBelow, isWithin } from './interval';
import { type RangePart, rangeFor, rangeParts } from './person-range';
import { type RangeReading, readRangeText, readResult, type Result } from './reading';
import { judgeFinding } from './finding';
import { NOBODY_KNOWN, type Subject } from './subject';
import { normaliseText } from './text';

/** What a laboratory itself may say of a result. */
export type LaboratoryFlag = 'normal' | 'high' | 'low' | 'critical-high' | 'critical-low' | 'abnormal';

/** `undetermined`: neither the laboratory nor the range says so. */
export type Flag = LaboratoryFlag | 'undetermined';

/** `configured`: beyond a critical limit that the hospital or region set, with its source. */
export type FlagSource = 'laboratory' | 'computed' | 'configured' | 'none';

/** Why nothing can be said. */
export type FlagReason =
  | 'no-value'
  | 'no-range'
  | 'value-unreadable'
  | 'range-unreadable'
  | 'range-impossible'
  | 'range-ambiguous'
  | 'range-not-for-person'
  | 'sex-unknown'
  | 'age-unknown'
  | 'state-unknown'
  | 'not-comparable'
  | 'limit-overlaps'
  | 'approximate'
  | 'borderline'
  | 'unit-differs';

export interface LaboratoryResult {
  /** As the laboratory wrote it. */
  value: string;
  unit?: string | null;
  referenceRange: string | null;
  /** The laboratory's own judgement; null where it gave none. */
  flag: LaboratoryFlag | null;
}

/** The numbers behind a judgement, where value and range are one number and one range. */
export interface Compared {
  value: Interval;
  range: Interval;
}

export interface LaboratoryJudgement {
  flag: Flag;
  source: FlagSource;
  /** Null unless `undetermined`. */
  reason: FlagReason | null;
  /** The laboratory's own flag stands, though its own range says otherwise. */
  contradicts: boolean;
  /** The part of the range that is this person's, where the range names several persons. */
  personRange: string | null;
  /** Null where value and range are not numbers, or more than one reading is possible. */
  compared: Compared | null;
}

type Verdict = { flag: Exclude<Flag, 'undetermined'> } | { reason: FlagReason };

const judgeInterval = (value: Interval, range: Interval): Verdict => {
  if (isBelow(value, range)) return { flag: 'low' };
  if (isAbove(value, range)) return { flag: 'high' };
  return isWithin(value, range) ? { flag: 'normal' } : { reason: 'limit-overlaps' };
};

const sameVerdict = (a: Verdict, b: Verdict): boolean =>
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

const against = (value: Result, range: RangeReading): Verdict => {
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

interface Computed {
  verdict: Verdict;
  personRange: string | null;
  compared: Compared | null;
}

const nothing = (reason: FlagReason): Computed => ({ verdict: { reason }, personRange: null, compared: null });

const comparedOf = (value: Result, range: RangeReading): Compared | null => {
  const [one, ...others] = value.amounts ?? [];
  const [other, ...more] = range.amounts ?? [];
  return one && other && others.length + more.length === 0 && exactly(one) ? { value: one, range: other } : null;
};

const UNKNOWN = { sex: 'sex-unknown', age: 'age-unknown', state: 'state-unknown' } as const;

/** For a range that depends on the person: what all parts say that may be this person's. */
const byPerson = (value: Result, parts: readonly RangePart[], unit: string | null, subject: Subject): Computed => {
  const { texts, isCovered, unknown } = rangeFor(parts, subject);
  const [only] = texts;
  if (only === undefined) return nothing('range-not-for-person');
  if (!isCovered) return nothing(unknown ? UNKNOWN[unknown] : 'range-not-for-person');
  const readings = texts.map((text) => readRangeText(text, unit));
  if (readings.some((reading) => reading === null)) return nothing('range-unreadable');
  const verdicts = readings.map((reading) =>
    reading ? against(value, reading) : { reason: 'range-unreadable' as const },
  );
  const [verdict, ...others] = verdicts;
  if (!verdict) return nothing('range-unreadable');
  if (!others.every((other) => sameVerdict(verdict, other))) {
    return nothing(unknown ? UNKNOWN[unknown] : 'range-ambiguous');
  }
  const [reading] = readings;
  const isOne = texts.length === 1;
  return { verdict, personRange: isOne ? only : null, compared: isOne && reading ? comparedOf(value, reading) : null };
};

const compute = ({ value, unit = null, referenceRange }: LaboratoryResult, subject: Subject): Computed => {
  const valueText = normaliseText(value);
  if (valueText === '') return nothing('no-value');
  const rangeText = referenceRange === null ? '' : normaliseText(referenceRange);
  const result = readResult(valueText, unit);
  if (!result) return nothing('value-unreadable');
  if (rangeText === '') return nothing('no-range');
  if (result.isApproximate) return nothing('approximate');
  const range = readRangeText(rangeText, unit);
  if (range) return { verdict: against(result, range), personRange: null, compared: comparedOf(result, range) };
  const parts = rangeParts(rangeText);
  return parts ? byPerson(result, parts, unit, subject) : nothing('range-unreadable');
};

/** Which way a flag points, so that `critical-high` does not contradict `high`. */
const WAY: Readonly<Record<Flag, 'normal' | 'up' | 'down' | 'off' | 'open'>> = {
  normal: 'normal',
  high: 'up',
  'critical-high': 'up',
  low: 'down',
  'critical-low': 'down',
  abnormal: 'off',
  undetermined: 'open',
};

const contradicts = (said: LaboratoryFlag, verdict: Verdict): boolean => {
  if ('reason' in verdict) return false;
  const [one, other] = [WAY[said], WAY[verdict.flag]];
  if (one === 'off' || other === 'off') return one === 'normal' || other === 'normal';
  return one !== other;
};

/**
 * How a value stands to its reference range. The laboratory's own flag always wins; otherwise the two are compared
 * exactly; whatever cannot be read or compared for certain is `undetermined`, with the reason. Critical values are never
 * computed from a reference range.
 */
export const judgeLaboratory = (result: LaboratoryResult, subject: Subject = NOBODY_KNOWN): LaboratoryJudgement => {
  const { verdict, personRange, compared } = compute(result, subject);
  if (result.flag !== null) {
    const contradiction = contradicts(result.flag, verdict);
    return { flag: result.flag, source: 'laboratory', reason: null, contradicts: contradiction, personRange, compared };
  }
  return 'flag' in verdict
    ? { flag: verdict.flag, source: 'computed', reason: null, contradicts: false, personRange, compared }
    : { flag: 'undetermined', source: 'none', reason: verdict.reason, contradicts: false, personRange, compared: null };
};
