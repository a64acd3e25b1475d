import { toHalfWidth } from './full-width';
import { type Interval, isAbove, isBelow, isWithin, parseRange, parseValue } from './interval';

/** What a laboratory itself may say of a result. */
export type LaboratoryFlag = 'normal' | 'high' | 'low' | 'critical-high' | 'critical-low' | 'abnormal';

/** `undetermined`: neither the laboratory nor the range says so. */
export type Flag = LaboratoryFlag | 'undetermined';

export type FlagSource = 'laboratory' | 'computed' | 'none';

export interface LaboratoryResult {
  /** As the laboratory wrote it. */
  value: string;
  referenceRange: string | null;
  /** The laboratory's own judgement; null where it gave none. */
  flag: LaboratoryFlag | null;
}

export interface LaboratoryJudgement {
  flag: Flag;
  source: FlagSource;
}

type Finding = 'negative' | 'positive' | 'weakly-positive' | 'not-detected' | 'detected';

const OPPOSITE: Record<Finding, Finding> = {
  negative: 'positive',
  positive: 'negative',
  'weakly-positive': 'negative',
  'not-detected': 'detected',
  detected: 'not-detected',
};

/** A bare `-` is left out: it may as well mean "not done". `±` is left out: it is neither. */
const FINDINGS: readonly (readonly [RegExp, Finding])[] = [
  [/^(阴性(\(-\))?|\(-\))$/, 'negative'],
  [/^(强?阳性(\(\+{1,4}\)|\+{1,4})?|\+{1,4}|\(\+{1,4}\)|[1-4]\+)$/, 'positive'],
  [/^弱阳性$/, 'weakly-positive'],
  [/^(未检出|未检测到)$/, 'not-detected'],
  [/^(检出|检测到)$/, 'detected'],
];

const findingOf = (text: string): Finding | null => FINDINGS.find(([form]) => form.test(text))?.[1] ?? null;

/** One form for the ways in which laboratories type the same sign. Spaces between digits stay: they may be a fault. */
const normalise = (text: string): string =>
  toHalfWidth(text)
    .trim()
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/[\u301C\u223C]/g, '~')
    .replace(/\u2012/g, '\u2013')
    .replace(/\u2015/g, '\u2014')
    .replace(/[\u2039\u3008]/g, '<')
    .replace(/[\u203A\u3009]/g, '>')
    .replace(/<=|[\u2266\u2A7D]/g, '\u2264')
    .replace(/>=|[\u2267\u2A7E]/g, '\u2265')
    .replace(/\s*([^\d\s.])\s*/g, '$1');

const UNDETERMINED: LaboratoryJudgement = { flag: 'undetermined', source: 'none' };
const computed = (flag: Flag): LaboratoryJudgement => ({ flag, source: 'computed' });

const judgeFinding = (value: Finding, expected: Finding): LaboratoryJudgement => {
  if (value === expected) return computed('normal');
  return OPPOSITE[value] === expected ? computed('abnormal') : UNDETERMINED;
};

const judgeInterval = (value: Interval, range: Interval): LaboratoryJudgement => {
  if (isBelow(value, range)) return computed('low');
  if (isAbove(value, range)) return computed('high');
  return isWithin(value, range) ? computed('normal') : UNDETERMINED;
};

/**
 * How a value stands to its reference range. The laboratory's own flag always wins; otherwise the two are compared
 * exactly; whatever cannot be read or compared for certain is `undetermined`. Critical values are never computed.
 */
export const judgeLaboratory = ({ value, referenceRange, flag }: LaboratoryResult): LaboratoryJudgement => {
  if (flag !== null) return { flag, source: 'laboratory' };
  if (referenceRange === null) return UNDETERMINED;

  const [valueText, rangeText] = [normalise(value), normalise(referenceRange)];
  const [finding, expected] = [findingOf(valueText), findingOf(rangeText)];
  if (finding && expected) return judgeFinding(finding, expected);

  const [measured, range] = [parseValue(valueText), parseRange(rangeText)];
  return measured && range ? judgeInterval(measured, range) : UNDETERMINED;
};
