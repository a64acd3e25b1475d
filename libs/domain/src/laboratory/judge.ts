import type { Flag, FlagReason, FlagSource, LaboratoryFlag } from './flags';
import { type KnownRange, knownRange, partsFor } from './known-range';
import { readResult } from './reading';
import { NOBODY_KNOWN, type Subject } from './subject';
import { normaliseText } from './text';
import { type Compared, comparedOf, sameVerdict, type Verdict, verdictOf } from './verdict';
import { judgeWhole } from './whole-number';

export interface LaboratoryResult {
  /** As the laboratory wrote it. */
  value: string;
  unit?: string | null;
  referenceRange: string | null;
  /** The laboratory's own judgement; null where it gave none. */
  flag: LaboratoryFlag | null;
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
}

interface Computed {
  verdict: Verdict;
  personRange: string | null;
}

const nothing = (reason: FlagReason): Computed => ({ verdict: { reason }, personRange: null });

const UNREADABLE: Verdict = { reason: 'range-unreadable' };
const UNKNOWN = { sex: 'sex-unknown', age: 'age-unknown', state: 'state-unknown' } as const;

/** Longer texts are not worth remembering: hardly any comes twice. */
const MOST_CHARACTERS = 12;
const MOST_VERDICTS = 100;

/** Against a range that is the same for everybody. */
const forEverybody = (value: string, unit: string | null, known: KnownRange): Verdict | null => {
  if (!known.reading) return null;
  const whole = known.whole && judgeWhole(value, known.whole);
  if (whole) return whole;
  const remembered = known.verdicts.get(value);
  if (remembered) return remembered;
  const text = normaliseText(value);
  const result = text === '' ? null : readResult(text, unit);
  const reason = text === '' ? 'no-value' : 'value-unreadable';
  const verdict: Verdict = result ? verdictOf(result, known.reading) : { reason };
  if (value.length <= MOST_CHARACTERS && known.verdicts.size < MOST_VERDICTS) known.verdicts.set(value, verdict);
  return verdict;
};

/** For a range that depends on the person: what all parts say that may be this person's. */
const byPerson = (value: string, known: KnownRange, unit: string | null, subject: Subject): Computed => {
  const { texts, isCovered, unknown } = partsFor(known, subject);
  const verdicts = texts.map((text) => forEverybody(value, unit, knownRange(text, unit)) ?? UNREADABLE);
  const [verdict, ...others] = verdicts;
  if (!verdict) return nothing('range-not-for-person');
  if (!isCovered) return nothing(unknown ? UNKNOWN[unknown] : 'range-not-for-person');
  if (!others.every((other) => sameVerdict(verdict, other))) {
    return nothing(unknown ? UNKNOWN[unknown] : 'range-ambiguous');
  }
  return { verdict, personRange: texts.length === 1 ? (texts[0] ?? null) : null };
};

const sayNothing = (value: string, unit: string | null, otherwise: FlagReason): Computed => {
  const text = normaliseText(value);
  if (text === '') return nothing('no-value');
  return nothing(readResult(text, unit) ? otherwise : 'value-unreadable');
};

const compute = ({ value, unit = null, referenceRange }: LaboratoryResult, subject: Subject): Computed => {
  const known = referenceRange === null ? null : knownRange(referenceRange, unit);
  if (!known || known.isEmpty) return sayNothing(value, unit, 'no-range');
  const verdict = forEverybody(value, unit, known);
  if (verdict) return { verdict, personRange: null };
  if (!known.parts) return sayNothing(value, unit, 'range-unreadable');
  const computed = byPerson(value, known, unit, subject);
  return 'reason' in computed.verdict ? sayNothing(value, unit, computed.verdict.reason) : computed;
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
  const { verdict, personRange } = compute(result, subject);
  if (result.flag !== null) {
    const contradiction = contradicts(result.flag, verdict);
    return { flag: result.flag, source: 'laboratory', reason: null, contradicts: contradiction, personRange };
  }
  return 'flag' in verdict
    ? { flag: verdict.flag, source: 'computed', reason: null, contradicts: false, personRange }
    : { flag: 'undetermined', source: 'none', reason: verdict.reason, contradicts: false, personRange };
};

/** The one number and the one range that a judgement rests on; null where it is not so plain. */
export const comparedIn = (
  { value, unit = null, referenceRange }: LaboratoryResult,
  { personRange }: LaboratoryJudgement,
): Compared | null => {
  const text = personRange ?? referenceRange;
  const [result, range] = [
    readResult(normaliseText(value), unit),
    text === null ? null : knownRange(text, unit).reading,
  ];
  return result && range && !result.isApproximate ? comparedOf(result, range) : null;
};
