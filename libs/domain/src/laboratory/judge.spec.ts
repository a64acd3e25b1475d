import fc from 'fast-check';
import { expectFlag, judge } from '../../testing/expect-flag';
import { judgeLaboratory } from './judge';

describe("the laboratory's own flag", () => {
  it('wins over what the numbers say', () => {
    expect(judgeLaboratory({ value: '5', referenceRange: '3.5-9.5', flag: 'critical-high' })).toMatchObject({
      flag: 'critical-high',
      source: 'laboratory',
    });
    expect(judgeLaboratory({ value: '99', referenceRange: '3.5-9.5', flag: 'normal' })).toMatchObject({
      flag: 'normal',
      source: 'laboratory',
    });
  });
});

describe('why nothing can be said', () => {
  it.each([
    ['', '3-5', 'no-value'],
    ['5', null, 'no-range'],
    ['5', ' ', 'no-range'],
    ['见附页', '3-5', 'value-unreadable'],
    ['见附页', null, 'value-unreadable'],
    ['5', '见附页', 'range-unreadable'],
    ['5', '9.5-3.5', 'range-impossible'],
    ['5', '＞9.5～＜3.5', 'range-impossible'],
    ['-0.5', '-3--1', 'range-ambiguous'],
    ['<10', '3-12', 'limit-overlaps'],
    ['约5', '3-12', 'approximate'],
    ['±', '阴性', 'borderline'],
    ['5', '阴性', 'not-comparable'],
  ] as const)('%j against %j: %s', (value, referenceRange, reason) =>
    expect(judgeLaboratory({ value, referenceRange, flag: null })).toMatchObject({ flag: 'undetermined', reason }),
  );
});

describe("the laboratory's flag against its own range", () => {
  it.each([
    ['5', '3-6', 'high', true],
    ['7', '3-6', 'high', false],
    ['7', '3-6', 'critical-high', false],
    ['7', '3-6', 'low', true],
    ['7', '3-6', 'normal', true],
    ['7', '3-6', 'abnormal', false],
    ['5', '3-6', 'abnormal', true],
    ['5', '3-6', 'normal', false],
    ['见附页', '3-6', 'normal', false],
    ['阳性', '阴性', 'normal', true],
  ] as const)('%s in %s flagged %s: contradicts %s', (value, referenceRange, flag, contradicts) =>
    expect(judgeLaboratory({ value, referenceRange, flag })).toMatchObject({ flag, source: 'laboratory', contradicts }),
  );
});

describe('what cannot be read', () => {
  it.each<[string, string | null]>([
    ['5', null],
    ['5', ''],
    ['', '3.5-9.5'],
    ['', ''],
    ['5', '9.5-3.5'],
    ['5', '3.5---9.5'],
    ['5', '3.5-9.5 mmol/L'],
    ['1.2.3', '3-10'],
    ['12,5', '3-10'],
    ['见附页', '3-10'],
    ['见附页', '见附页'],
    ['<script>alert(1)</script>', '3-10'],
    ['1.5×103', '0-10'],
    ['1E99', '3-10'],
    ['1'.repeat(41), '3-10'],
    ['5', '3-10⁹'],
    ['10⁹', '3-10'],
    ['5 0', '3-10'],
    ['1,234', '3-10'],
    ['5.', '3-10'],
    ['.5', '3-10'],
    ['5↑', '3-10'],
    ['5', '3.5-9.5-12'],
    ['5', '1.2.3-4'],
    ['5', '<'],
    ['<<5', '3-10'],
    ['<>5', '3-10'],
    ['黄色', '淡黄色'],
    ['见图', '见报告'],
    ['NaN', '3-10'],
    ['Infinity', '3-10'],
  ])('%j against %j is undetermined, and nobody is said to have judged', (value, range) => {
    expectFlag(value, range, 'undetermined');
  });

  it('is never more than undetermined, for any texts', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789.-+<>≤≥~阴阳性()（） '), maxLength: 12 });
    fc.assert(
      fc.property(signs, signs, (value, range) => {
        const { flag, source } = judge(value, range);
        expect(['normal', 'high', 'low', 'abnormal', 'undetermined']).toContain(flag);
        expect(source).toBe(flag === 'undetermined' ? 'none' : 'computed');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('exactness', () => {
  /** Thousandths as text, with as many zeros at either end as one likes. */
  const numbers = fc
    .tuple(fc.integer({ min: -5000, max: 5000 }), fc.nat(2), fc.nat(2))
    .map(([thousandths, before, after]) => {
      const digits = String(Math.abs(thousandths)).padStart(4, '0');
      const sign = thousandths < 0 ? '-' : '';
      const text = `${sign}${'0'.repeat(before)}${digits.slice(0, -3)}.${digits.slice(-3)}${'0'.repeat(after)}`;
      return { thousandths, text };
    });

  it('agrees with whole numbers for every separator', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, fc.constantFrom('-', '–', '~', '～'), (value, a, b, separator) => {
        const [lower, upper] = a.thousandths <= b.thousandths ? [a, b] : [b, a];
        const flag =
          value.thousandths < lower.thousandths ? 'low' : value.thousandths > upper.thousandths ? 'high' : 'normal';
        // `-3--1` has two readings: see above.
        fc.pre(separator !== '-' || upper.thousandths >= 0 || lower.thousandths >= 0);
        expectFlag(value.text, `${lower.text}${separator}${upper.text}`, flag);
      }),
      { numRuns: 1000 },
    );
  });

  it('never contradicts any value that a limit stands for', () => {
    const limits = fc.constantFrom('<', '≤', '>', '≥');
    const stands = { '<': (v: number, l: number) => v < l, '≤': (v: number, l: number) => v <= l } as const;
    const isMeant = (sign: string, value: number, limit: number) =>
      sign === '<' || sign === '≤' ? stands[sign](value, limit) : stands[sign === '>' ? '<' : '≤'](limit, value);
    fc.assert(
      fc.property(limits, numbers, numbers, numbers, numbers, (sign, limit, a, b, real) => {
        const [lower, upper] = a.thousandths <= b.thousandths ? [a, b] : [b, a];
        fc.pre(lower.thousandths !== 0 && isMeant(sign, real.thousandths, limit.thousandths));
        const range = `${lower.text}~${upper.text}`;
        const said = judge(`${sign}${limit.text}`, range).flag;
        if (said !== 'undetermined') expect(judge(real.text, range).flag).toBe(said);
      }),
      { numRuns: 2000 },
    );
  });
});
