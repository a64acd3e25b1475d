import fc from 'fast-check';
import type { Flag } from './flags';
import { judgeLaboratory } from './judge';

/**
 * A second opinion that shares nothing with the code under test: fractions of whole numbers instead of scaled decimals,
 * and sets tried point by point instead of rules about limits. `LABORATORY_FUZZ_RUNS` raises the count.
 */
const RUNS = Math.max(60_000, Number(process.env.LABORATORY_FUZZ_RUNS ?? 0));
/** Results with their ranges, both together. */
const LEAST_TRIED = 100_000;
let tried = 0;

interface Fraction {
  over: bigint;
  under: bigint;
}
type Bound = { at: Fraction; closed: boolean } | null;
/** All numbers between two bounds. */
interface Span {
  low: Bound;
  high: Bound;
}

const fraction = (text: string): Fraction | null => {
  const [, sign, whole, part = ''] = /^([+-]?)([0-9]{1,38})(?:\.([0-9]{1,2}))?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const over = BigInt(whole + part);
  return { over: sign === '-' ? -over : over, under: BigInt(`1${'0'.repeat(part.length)}`) };
};
const order = (a: Fraction, b: Fraction): number => {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
const midway = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: 2n * a.under * b.under,
});
const moved = ({ over, under }: Fraction, by: bigint): Fraction => ({ over: over + by * under, under });

const holds = ({ low, high }: Span, point: Fraction): boolean =>
  (!low || order(point, low.at) > (low.closed ? -1 : 0)) && (!high || order(point, high.at) < (high.closed ? 1 : 0));

/** Every end, a point between any two neighbours and one beyond each side stand for the whole line. */
const pointsAround = (...spans: Span[]): Fraction[] => {
  const ends = spans.flatMap(({ low, high }) => [low, high].flatMap((bound) => (bound ? [bound.at] : []))).sort(order);
  const [first, last] = [ends[0], ends.at(-1)];
  if (!first || !last) return [];
  return [
    moved(first, -1n),
    ...ends.flatMap((end, n) => [end, midway(end, ends[n + 1] ?? moved(end, 1n))]),
    moved(last, 1n),
  ];
};

const ZERO: Fraction = { over: 0n, under: 1n };

/** Null = empty sets, of which nothing is to be said. */
const expected = (value: Span, range: Span): Flag | null => {
  // What begins at nought is an amount: less than something is then not less than nothing.
  const isAmount = value.low === null && range.low?.closed === true && order(range.low.at, ZERO) === 0;
  const isPositive =
    !value.high || order(value.high.at, ZERO) > 0 || (value.high.closed && order(value.high.at, ZERO) === 0);
  const meant: Span = isAmount && isPositive ? { ...value, low: { at: ZERO, closed: true } } : value;
  const points = pointsAround(value, range, { low: { at: ZERO, closed: true }, high: null });
  const within = points.filter((point) => holds(range, point));
  // The whole value has to lie on one side; that it may not go below nought only helps it to be normal.
  const normal = points.filter((point) => holds(meant, point));
  const all = points.filter((point) => holds(value, point));
  if (all.length === 0 || within.length === 0 || normal.length === 0) return null;
  if (normal.every((point) => holds(range, point))) return 'normal';
  if (all.every((point) => within.every((inside) => order(point, inside) < 0))) return 'low';
  if (all.every((point) => within.every((inside) => order(point, inside) > 0))) return 'high';
  return 'undetermined';
};

const told = (value: string, referenceRange: string): Flag => {
  tried += 1;
  return judgeLaboratory({ value, referenceRange, flag: null }).flag;
};

const check = (value: string, range: string, flag: Flag | null): void => {
  const said = told(value, range);
  if (flag !== null && said !== flag) throw new Error(`${JSON.stringify([value, range])}: ${said} instead of ${flag}`);
};

/** Hundredths as text, with needless zeros and, now and then, far beyond what a float holds. */
const numbers = fc
  .tuple(
    fc.oneof(fc.integer({ min: -500, max: 2000 }), fc.integer({ min: 0, max: 9 })),
    fc.nat(2),
    fc.constantFrom('', '00000000000000000000'),
  )
  .map(([hundredths, zeros, far]) => {
    const digits = `${Math.abs(hundredths)}${far}`.padStart(3, '0');
    return `${hundredths < 0 ? '-' : ''}${'0'.repeat(zeros)}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  });

const at = (text: string): Fraction => {
  const read = fraction(text);
  if (!read) throw new Error(`not a number: ${text}`);
  return read;
};
const point = (text: string): Span => ({ low: { at: at(text), closed: true }, high: { at: at(text), closed: true } });

const SIGNS: readonly (readonly [string, (text: string) => Span])[] = [
  ...['<', '＜', '‹', '〈', ' < '].map(
    (sign) => [sign, (text: string) => ({ low: null, high: { at: at(text), closed: false } })] as const,
  ),
  ...['≤', '≦', '<=', '⩽'].map(
    (sign) => [sign, (text: string) => ({ low: null, high: { at: at(text), closed: true } })] as const,
  ),
  ...['>', '＞', '› '].map(
    (sign) => [sign, (text: string) => ({ low: { at: at(text), closed: false }, high: null })] as const,
  ),
  ...['≥', '≧', '>=', '⩾'].map(
    (sign) => [sign, (text: string) => ({ low: { at: at(text), closed: true }, high: null })] as const,
  ),
];
const limits = fc
  .tuple(fc.constantFrom(...SIGNS), numbers)
  .map(([[sign, span], text]) => ({ text: `${sign}${text}`, span: span(text) }));
const values = fc.oneof(
  numbers.map((text) => ({ text, span: point(text) })),
  limits,
);
const ranges = fc.oneof(
  limits,
  fc.tuple(numbers, numbers, fc.constantFrom('~', '～', '–', '—', '——', ' ~ ', '至', '〜')).map(([a, b, separator]) => {
    const [low, high] = order(at(a), at(b)) <= 0 ? [a, b] : [b, a];
    return {
      text: `${low}${separator}${high}`,
      span: { low: { at: at(low), closed: true }, high: { at: at(high), closed: true } },
    };
  }),
);

describe('against a second opinion', () => {
  it(`is right about ${RUNS} numbers, limits and ranges written in every way`, () => {
    fc.assert(
      fc.property(values, ranges, (value, range) => check(value.text, range.text, expected(value.span, range.span))),
      { numRuns: RUNS },
    );
  });
});

/** Reads only what has one meaning, its own way; null = it has none, or more than one. */
const spanOf = (text: string, isRange: boolean): Span | null => {
  const plain = text.trim();
  const one = fraction(plain);
  if (one && !isRange) return point(plain);
  const [, sign = '', limit = ''] = /^([<≤>≥])(.*)$/.exec(plain) ?? [];
  const span = fraction(limit) && SIGNS.find(([written]) => written === sign)?.[1](limit);
  if (span) return span;
  const cuts = [...plain].flatMap((mark, n) => {
    const [low, high] = [plain.slice(0, n), plain.slice(n + 1)];
    const [a, b] = [fraction(low), fraction(high)];
    if (!'~-'.includes(mark) || !a || !b || order(a, b) > 0) return [];
    return [{ low: { at: a, closed: true }, high: { at: b, closed: true } }];
  });
  const doubled = /^([^-]+|-[^-]+)--([0-9].*)$/.exec(plain);
  if (doubled && fraction(doubled[1] ?? '') && fraction(doubled[2] ?? '')) return null;
  return cuts.length === 1 ? (cuts[0] ?? null) : null;
};

const STUDDED = [
  ...'0123456789',
  ...'0159',
  '.',
  '.',
  '-',
  '-',
  '<',
  '>',
  '≤',
  '≥',
  '~',
  '+',
  ',',
  ' ',
  ':',
  '±',
  '(',
  ')',
  'E',
  '×',
  '阴',
  '阳',
  '性',
  '男',
  '%',
  '<b>',
  '见附页',
];
const texts = fc.array(fc.constantFrom(...STUDDED), { maxLength: 7 }).map((pieces) => pieces.join(''));
const mutated = fc
  .tuple(fc.oneof(values, ranges), fc.nat(8), texts)
  .map(([{ text }, n, noise]) => text.slice(0, n) + noise.slice(0, 1) + text.slice(n));
const anything = fc.oneof(
  { weight: 2, arbitrary: texts },
  { weight: 6, arbitrary: mutated },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** Only plain signs: what else may be meant by another sign is not for this opinion to say. */
const PLAIN = /^[0-9.<>≤≥~+\- ]*$/;

describe('whatever a laboratory writes', () => {
  it(`never breaks in ${RUNS} texts, and agrees wherever the second opinion has one`, () => {
    const tally = { determined: 0, undetermined: 0 };
    fc.assert(
      fc.property(
        anything,
        fc.oneof(
          anything,
          ranges.map(({ text }) => text),
        ),
        (value, range) => {
          const said = told(value, range);
          tally[said === 'undetermined' ? 'undetermined' : 'determined'] += 1;
          if (!PLAIN.test(value) || !PLAIN.test(range)) return;
          const [one, other] = [spanOf(value, false), spanOf(range, true)];
          if (one && other) check(value, range, expected(one, other));
        },
      ),
      { numRuns: RUNS },
    );
    expect(tally.determined + tally.undetermined).toBe(RUNS);
    // Both kinds come up often enough to mean something.
    expect(Math.min(tally.determined, tally.undetermined)).toBeGreaterThan(RUNS / 50);
  });

  it(`has by then been judged ${LEAST_TRIED} times at least`, () => expect(tried).toBeGreaterThanOrEqual(LEAST_TRIED));

  it('says the same of all that is read in one way and written in another', () => {
    fc.assert(
      fc.property(values, ranges, (value, range) => {
        const wide = (text: string) =>
          text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        expect(told(wide(value.text), ` ${wide(range.text)} `)).toBe(told(value.text, range.text));
      }),
      { numRuns: 2000 },
    );
  });
});
