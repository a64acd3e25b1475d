/**
 * What was found, without a number. Grades stand on one scale: negative 0, borderline (`±`) 1, `1+` 2 up to `4+` 5.
 * Whether something is there at all (`检出`) and how something looks (`淡黄色`) are scales of their own.
 */
export interface Finding {
  scale: 'grade' | 'presence' | 'look';
  /** Between which grades it may lie: a plain `阳性` is any of `1+` to `4+`. */
  from: number;
  to: number;
  /** The same word again. */
  word: string;
}

const BORDERLINE = 1;
const WEAKEST = 2;
const STRONGEST = 5;

const grade = (from: number, to = from, word = `${from}`): Finding => ({ scale: 'grade', from, to, word });
const presence = (is: boolean): Finding => ({ scale: 'presence', from: is ? 1 : 0, to: is ? 1 : 0, word: `${is}` });

/** A bare `-` is left out: it may as well mean "not done". */
const WORDS: readonly (readonly [RegExp, (match: RegExpExecArray) => Finding])[] = [
  [/^(?:阴性?|阴性\(-\)|\(-\)|neg(?:ative)?|非反应性|无反应性)$/i, () => grade(0)],
  [/^(?:±|\(±\)|\+-|\+\/-|-\/\+|可疑|微量|trace)$/i, () => grade(BORDERLINE)],
  [/^(?:弱阳性|弱阳)(?:\(±\))?$/, () => grade(BORDERLINE, WEAKEST, 'weak')],
  [/^(?:(?:强?阳性?)?\((\+{1,4})\)|(?:强?阳性?)?(\+{1,4}))$/, ([, a, b]) => grade(1 + (a ?? b ?? '').length)],
  [/^(?:强?阳性?)?\(?(?:\+([1-4])|([1-4])\+)\)?$/, ([, a, b]) => grade(1 + Number(a ?? b))],
  [/^(?:强?阳性?|pos(?:itive)?|有?反应性)$/i, () => grade(WEAKEST, STRONGEST, 'positive')],
  [/^(?:未检出|未检测到|未见|未查见|未发现|阴性未检出)$/, () => presence(false)],
  [/^(?:检出|检测到|可见|查见|已检出)$/, () => presence(true)],
  [
    /^(?:淡黄色?|浅黄色?|黄色|无色|清亮|清|透明|澄清|清澈|黄褐色|棕黄色|褐色|软便?|成形便?|成型便?)$/,
    ([word]) => ({ scale: 'look', from: 0, to: 0, word }),
  ],
];

/** Null = it is not a finding. */
export const readFinding = (text: string): Finding | null => {
  for (const [form, finding] of WORDS) {
    const match = form.exec(text);
    if (match) return finding(match);
  }
  return null;
};

/** What is expected: one finding, or all from the first to the last. */
export interface FindingRange {
  first: Finding;
  last: Finding;
}

/** Within a range a bare `-` can only be the sign for negative. */
const endOf = (text: string): Finding | null => (text === '-' ? grade(0) : readFinding(text));

const SEPARATORS = ['~', '至', '–', '—', '或', '、', '/', '-'];

/** `阴性`, `阴性~±`, `-~1+`, `阴性或弱阳性`. Null = it is not a range of findings. */
export const readFindingRange = (text: string): FindingRange | null => {
  const one = readFinding(text);
  if (one) return { first: one, last: one };
  for (const separator of SEPARATORS) {
    const at = text.indexOf(separator, 1);
    const [first, last] = at < 0 ? [null, null] : [endOf(text.slice(0, at)), endOf(text.slice(at + separator.length))];
    if (first?.scale === 'grade' && last?.scale === 'grade' && first.to < last.from) return { first, last };
  }
  return null;
};

export type FindingVerdict = 'normal' | 'abnormal' | 'borderline' | 'not-comparable';

/** Both sides of the range where nothing else is possible; `borderline` where it may be either. */
export const judgeFinding = (value: Finding, { first, last }: FindingRange): FindingVerdict => {
  if (value.scale !== first.scale) return 'not-comparable';
  if (value.word === first.word || value.word === last.word) return 'normal';
  // Other words for how something looks say nothing about what is usual.
  if (value.scale === 'look') return 'not-comparable';
  if (value.scale === 'presence') return 'abnormal';
  const isOne = first === last;
  const [from, to] = isOne ? [first.from, first.to] : [first.to, last.from];
  const isVague = isOne && first.word === 'weak';
  if (value.from >= from && value.to <= to && !isVague) return 'normal';
  // Against a plain negative, a trace is neither: laboratories differ.
  const isTrace = value.from === BORDERLINE && value.to === BORDERLINE;
  if (isTrace && isOne) return 'borderline';
  return value.to < first.from || value.from > last.to ? 'abnormal' : 'borderline';
};
