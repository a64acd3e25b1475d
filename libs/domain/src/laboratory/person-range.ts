import type { Age, Subject } from './subject';

/** Whether a part of a range is this person's. `edge`: the words may be meant either way; `maybe`: it is not known. */
type Applies = 'yes' | 'edge' | 'maybe' | 'no';
type Because = 'sex' | 'age' | 'state';

interface Condition {
  of: Because;
  applies(subject: Subject): Applies;
}

/** One part of a range that depends on the person, such as `130-175` of `男:130-175 女:115-150`. */
export interface RangePart {
  text: string;
  conditions: readonly Condition[];
}

/** The parts that may be this person's, and what one would have to know to choose among several. */
export interface PersonRange {
  texts: string[];
  /** One of them certainly is. */
  isCovered: boolean;
  unknown: Because | null;
}

const sexIs = (sex: 'male' | 'female'): Condition => ({
  of: 'sex',
  applies: (subject) => (subject.sex === null ? 'maybe' : subject.sex === sex ? 'yes' : 'no'),
});

const ageIs = (applies: (age: Age) => Applies): Condition => ({
  of: 'age',
  applies: ({ age }) => (age ? applies(age) : 'maybe'),
});

const STATE: Condition = { of: 'state', applies: () => 'maybe' };
const ALWAYS: readonly Condition[] = [];

const inUnit = (age: Age, unit: string): number =>
  unit.endsWith('岁') ? age.years : unit.includes('月') ? age.months : age.days;

/** From and including `from`. The last year of a span is its edge: `0-14岁` may or may not hold a child of 14 and a half. */
const between = (from: number, to: number, unit: string): Condition =>
  ageIs((age) => {
    const n = inUnit(age, unit);
    if (n < from || n > to) return 'no';
    return n === to ? 'edge' : 'yes';
  });

const compared = (sign: string, limit: number, unit: string): Condition =>
  ageIs((age) => {
    const n = inUnit(age, unit);
    // Somebody of 60 and a half is over 60 in one reading and not in the other.
    if (sign === '>') return n > limit ? 'yes' : n === limit ? 'edge' : 'no';
    if (sign === '≤') return n < limit ? 'yes' : n === limit ? 'edge' : 'no';
    return (sign === '<') === n < limit ? 'yes' : 'no';
  });

/** `14岁以下` and `60岁以上`: whether the number itself belongs to them is written both ways. */
const orMore = (limit: number, unit: string, word: string): Condition =>
  ageIs((age) => {
    const n = inUnit(age, unit);
    if (n === limit) return word.includes('及') && word.endsWith('上') ? 'yes' : 'edge';
    return word.endsWith('上') === n > limit ? 'yes' : 'no';
  });

const yearsFrom = (from: number, sureFrom: number): Condition =>
  ageIs(({ years }) => (years >= sureFrom ? 'yes' : years < from ? 'no' : 'maybe'));
const yearsUnder = (sureUnder: number, under: number): Condition =>
  ageIs(({ years }) => (years < sureUnder ? 'yes' : years >= under ? 'no' : 'maybe'));

const U = '(周?岁|个?月|天|日)';
const [SIGNS, SPAN] = [/^(?:年龄)?([<>≤≥])(\d{1,3})/, /^(?:年龄)?(\d{1,3})(?:-|~|–|—|至)(\d{1,3})/];

/** The words by which a part says whose it is. */
const CONDITIONS: readonly (readonly [RegExp, (match: RegExpExecArray) => readonly Condition[]])[] = [
  [new RegExp(`${SIGNS.source}${U}`), ([, sign = '', n, unit = '']) => [compared(sign, Number(n), unit)]],
  [new RegExp(`${SPAN.source}${U}`), ([, a, b, unit = '']) => [between(Number(a), Number(b), unit)]],
  [new RegExp(`^(\\d{1,3})${U}(及?以[上下])`), ([, n, unit = '', word = '']) => [orMore(Number(n), unit, word)]],
  [/^(?:男性?|M(?=[:(\d<>≤≥]))/, () => [sexIs('male')]],
  [/^(?:女性?|F(?=[:(\d<>≤≥]))/, () => [sexIs('female')]],
  [/^(?:成年?人?)/, () => [yearsFrom(14, 18)]],
  [/^(?:儿童|小儿|小孩)/, () => [yearsUnder(12, 18)]],
  [/^(?:新生儿)/, () => [ageIs(({ days }) => (days < 28 ? 'yes' : days === 28 ? 'edge' : 'no'))]],
  [/^(?:婴儿)/, () => [ageIs(({ months }) => (months < 12 ? 'yes' : months === 12 ? 'edge' : 'no'))]],
  [/^(?:老年人?|老人)/, () => [yearsFrom(60, 65)]],
  [
    /^(?:卵泡期|排卵期|黄体期|月经期|绝经[前后]期?|未?孕妇?|妊娠期|孕[早中晚]期|空腹|餐后|静息|卧位|立位|早晨|上午|下午|晚上)/,
    () => [STATE],
  ],
  [/^(?:正常参?考?值?|正常|参考(?:值|范围|区间)?|健康人?|年龄|人)/, () => ALWAYS],
];

const RANGE = /^[<>≤≥]?[+-]?\d+(?:\.\d+)?(?:(?:--|——|[-–—~至])[<>≤≥]?[+-]?\d+(?:\.\d+)?(?!\d*(?:周?岁|个?月|天|日)))?/;
const BETWEEN_PARTS = /^[\s;,、/。]+/;

/** Takes words off the front as long as they are known. */
const conditionsAt = (text: string): { conditions: Condition[]; rest: string; any: boolean } => {
  const conditions: Condition[] = [];
  let rest = text;
  for (let any = false; ; any = true) {
    let length = 0;
    for (const [form, meaning] of CONDITIONS) {
      const match = form.exec(rest);
      if (!match) continue;
      conditions.push(...meaning(match));
      length = match[0].length;
      break;
    }
    if (length === 0) return { conditions, rest, any };
    rest = rest.slice(length);
  }
};

/** `男:130-175` at the front. */
const labelledFirst = (text: string): { part: RangePart; rest: string } | null => {
  const { conditions, rest, any } = conditionsAt(text);
  const after = rest.replace(/^[:=]/, '');
  const range = any ? RANGE.exec(after) : null;
  return range && { part: { text: range[0], conditions }, rest: after.slice(range[0].length) };
};

/** `130-175(男)` at the front. */
const labelledLast = (text: string): { part: RangePart; rest: string } | null => {
  const range = RANGE.exec(text);
  const label = range && /^\(([^()]+)\)/.exec(text.slice(range[0].length));
  if (!range || !label) return null;
  const { conditions, rest, any } = conditionsAt(label[1] ?? '');
  if (!any || rest !== '') return null;
  return { part: { text: range[0], conditions }, rest: text.slice(range[0].length + label[0].length) };
};

/** The parts of a range that depends on the person; null where any of it is not understood. */
export const rangeParts = (text: string): RangePart[] | null => {
  for (const next of [labelledFirst, labelledLast]) {
    const parts: RangePart[] = [];
    let rest = text;
    for (let found = next(rest); found; found = next(rest)) {
      parts.push(found.part);
      rest = found.rest.replace(BETWEEN_PARTS, '');
      if (rest === '') return parts;
    }
  }
  return null;
};

const RANK: Readonly<Record<Applies, number>> = { yes: 0, edge: 1, maybe: 2, no: 3 };
const appliesTo = ({ conditions }: RangePart, subject: Subject): Applies =>
  conditions.map((one) => one.applies(subject)).reduce<Applies>((a, b) => (RANK[b] > RANK[a] ? b : a), 'yes');

const covers = (parts: readonly RangePart[], subject: Subject): boolean => {
  if (subject.sex === null) return SEXES.every((sex) => covers(parts, { ...subject, sex }));
  return parts.some((part) => RANK[appliesTo(part, subject)] <= RANK.edge);
};
const SEXES = ['male', 'female'] as const;

/** Which parts may be this person's. None = the laboratory gives no range for such a person. */
export const rangeFor = (parts: readonly RangePart[], subject: Subject): PersonRange => {
  const possible = parts.filter((part) => appliesTo(part, subject) !== 'no');
  const open = possible.flatMap(({ conditions }) => conditions.filter((one) => one.applies(subject) !== 'yes'));
  const [unknown = null] = (['state', 'sex', 'age'] as const).filter((of) => open.some((one) => one.of === of));
  return { texts: [...new Set(possible.map(({ text }) => text))], isCovered: covers(possible, subject), unknown };
};
