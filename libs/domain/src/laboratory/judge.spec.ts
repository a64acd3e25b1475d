import fc from 'fast-check';
import type { Flag } from './flags';
import { judgeLaboratory } from './judge';

const judge = (value: string, referenceRange: string | null) => {
  const { flag, source } = judgeLaboratory({ value, referenceRange, flag: null });
  return { flag, source };
};
const expectFlag = (value: string, range: string | null, flag: Flag) =>
  expect({ value, range, ...judge(value, range) }).toEqual({
    value,
    range,
    flag,
    source: flag === 'undetermined' ? 'none' : 'computed',
  });

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

describe('a number against a range', () => {
  it.each<[string, string, Flag]>([
    ['3.4', '3.5-9.5', 'low'],
    ['3.5', '3.5-9.5', 'normal'],
    ['3.50', '3.5-9.5', 'normal'],
    ['9.5', '3.5-9.5', 'normal'],
    ['9.5000000000000000001', '3.5-9.5', 'high'],
    ['9.51', '3.5-9.5', 'high'],
    // As text, "6.2" is greater than "10.8".
    ['6.2', '3.4-10.8', 'normal'],
    ['10', '9-11', 'normal'],
    ['0.3', '0.1-0.2', 'high'],
    ['-1', '-3-3', 'normal'],
    ['-4', '-3-3', 'low'],
    ['-2', '-3--1', 'normal'],
    ['-3.1', '-3--1', 'low'],
    // From -3 to -1, or `--` as one mark from -3 to 1: both say the same of these, and not of -0.5.
    ['1.1', '-3--1', 'high'],
    ['-0.5', '-3--1', 'undetermined'],
    ['5', '3.5--9.5', 'normal'],
    ['9.6', '3.5--9.5', 'high'],
    ['1e3', '3-10', 'high'],
    ['＜0.01', '0.02-1', 'low'],
    ['2.9', '±3', 'normal'],
    ['-3.1', '±3', 'low'],
    ['5', '3至10', 'normal'],
    ['5', '≥3~<5', 'high'],
    ['4.99', '≥3~<5', 'normal'],
    ['5', '3.5-9.5×10^9/L', 'undetermined'],
    ['-3.1', '-3~3', 'low'],
    ['+3', '-3.0~+3.0', 'normal'],
    ['0', '-0-0', 'normal'],
  ])('%s in %s is %s', expectFlag);

  it.each([
    '3.5-9.5',
    '3.5--9.5',
    '3.5至9.5',
    '3.5～9.5',
    '3.5–9.5',
    '3.5~9.5',
    '3.5—9.5',
    '3.5——9.5',
    '3.5－9.5',
    '3.5 - 9.5',
    ' 3.5〜9.5 ',
  ])('reads %j', (range) => {
    expectFlag('3.4', range, 'low');
    expectFlag('3.5', range, 'normal');
    expectFlag('9.5', range, 'normal');
    expectFlag('9.6', range, 'high');
  });

  it.each<[string, string, Flag]>([
    ['4.9', '<5.0', 'normal'],
    ['5.0', '<5.0', 'high'],
    ['50', '<5.0', 'high'],
    ['5', '≤5', 'normal'],
    ['5.1', '≤5', 'high'],
    ['5', '<=5', 'normal'],
    ['5', '＜5', 'high'],
    ['5', '‹5', 'high'],
    ['60', '>60', 'low'],
    ['60.1', '>60', 'normal'],
    ['60', '≥60', 'normal'],
    ['59.9', '≥60', 'low'],
    ['60', '>=60', 'normal'],
    ['60', '＞ 60', 'low'],
  ])('%s against the one limit %s is %s', expectFlag);
});

describe('a result that is itself a limit', () => {
  it.each<[string, string, Flag]>([
    ['<0.5', '0.6-1.2', 'low'],
    ['<0.5', '0.5-1.2', 'low'],
    ['≤0.5', '0.5-1.2', 'undetermined'],
    ['<0.5', '0.3-1.2', 'undetermined'],
    ['<0.5', '-3-3', 'undetermined'],
    ['<0.5', '<5.0', 'normal'],
    ['<5.0', '<5.0', 'normal'],
    ['≤5.0', '<5.0', 'undetermined'],
    ['<6', '<5.0', 'undetermined'],
    ['>10', '0-10', 'high'],
    ['≥10', '0-10', 'undetermined'],
    ['>5', '0-10', 'undetermined'],
    ['>100', '≥60', 'normal'],
    ['>60', '>60', 'normal'],
    ['≥60', '>60', 'undetermined'],
    ['>50', '≥60', 'undetermined'],
    ['<60', '≥60', 'low'],
    ['≤60', '≥60', 'undetermined'],
  ])('%s against %s is %s', expectFlag);

  it('is normal below detection when the range begins at zero, since an amount has nothing below', () => {
    expectFlag('<0.5', '0-10', 'normal');
    expectFlag('<0.5', '0.00-0.5', 'normal');
    expectFlag('<0.6', '0-0.5', 'undetermined');
  });
});

describe('a finding', () => {
  it.each<[string, string, Flag]>([
    ['阴性', '阴性', 'normal'],
    ['阴性(-)', '阴性', 'normal'],
    ['(-)', '阴性', 'normal'],
    ['（－）', '阴性（-）', 'normal'],
    ['阳性', '阴性', 'abnormal'],
    ['阳性(++)', '(-)', 'abnormal'],
    ['弱阳性', '阴性', 'abnormal'],
    ['+', '阴性', 'abnormal'],
    ['＋＋', '阴性', 'abnormal'],
    ['2+', '阴性', 'abnormal'],
    ['阳性', '阳性', 'normal'],
    ['阴性', '阳性', 'abnormal'],
    ['未检出', '未检出', 'normal'],
    ['检出', '未检出', 'abnormal'],
    ['弱阳性', '阳性', 'undetermined'],
    ['±', '阴性', 'undetermined'],
    ['-', '阴性', 'undetermined'],
    ['未检出', '阴性', 'undetermined'],
    ['50', '阴性', 'undetermined'],
    ['阴性', '<1.0', 'undetermined'],
    ['阳性', '3.5-9.5', 'undetermined'],
  ])('%s against %s is %s', expectFlag);
});

describe('a result in grades', () => {
  it.each<[string, string, Flag]>([
    ['++', '阴性', 'abnormal'],
    ['+1', '(-)', 'abnormal'],
    ['阴性', '阴性~±', 'normal'],
    ['±', '阴性~±', 'normal'],
    ['+-', '-~±', 'normal'],
    ['1+', '阴性~±', 'abnormal'],
    ['1+', '-～1+', 'normal'],
    ['2+', '-～1+', 'abnormal'],
    ['弱阳性', '阴性或弱阳性', 'normal'],
    ['弱阳性', '阴性~±', 'undetermined'],
    ['2+', '阳性', 'normal'],
    ['±', '阳性', 'undetermined'],
    ['未见', '未检出', 'normal'],
    ['可见', '未见', 'abnormal'],
    ['淡黄色', '淡黄色', 'normal'],
  ])('%s against %s is %s', expectFlag);
});

describe('a titre', () => {
  it.each<[string, string, Flag]>([
    ['1:40', '<1:80', 'normal'],
    ['1:80', '<1:80', 'high'],
    ['1：160', '＜1：80', 'high'],
    ['<1:10', '<1:80', 'normal'],
    ['1:160', '1:<80', 'high'],
    ['1:320', '1:20-1:160', 'high'],
    ['阳性(1:160)', '阴性', 'abnormal'],
    ['阳性(1:160)', '<1:80', 'high'],
    ['1:160', '阴性', 'undetermined'],
    ['1:160', '<80', 'undetermined'],
    ['160', '<1:80', 'undetermined'],
  ])('%s against %s is %s: the higher dilution is the stronger', expectFlag);
});

describe('a number with a finding', () => {
  it.each<[string, string, Flag]>([
    ['0.05(阴性)', '<1.0', 'normal'],
    ['阴性(0.05)', '阴性(<1.0)', 'normal'],
    ['阳性(5.2)', '阴性(<1.0)', 'high'],
    ['阳性(0.5)', '阴性(<1.0)', 'undetermined'],
    ['阴性(5.2)', '阴性(<1.0)', 'undetermined'],
  ])('%s against %s is %s', expectFlag);
});

describe('a number with its uncertainty, a span, an estimate', () => {
  it.each<[string, string, Flag]>([
    ['5±0.3', '3-6', 'normal'],
    ['5.8±0.3', '3-6', 'undetermined'],
    ['7±0.3', '3-6', 'high'],
    ['0-1', '0-3', 'normal'],
    ['0-5', '0-3', 'undetermined'],
    ['4-5', '0-3', 'high'],
    ['约5', '3-6', 'undetermined'],
    ['~5', '3-6', 'undetermined'],
    ['1.5E+03', '<1.0×10^3', 'high'],
    ['<1.0E+02', '<1.0×10²', 'normal'],
  ])('%s against %s is %s', expectFlag);
});

describe('a unit beside the number', () => {
  const withUnit = (value: string, unit: string | null, referenceRange: string) => {
    const { flag, reason } = judgeLaboratory({ value, unit, referenceRange, flag: null });
    return reason ?? flag;
  };

  it.each([
    ['5', 'mmol/L', '3.5-9.5 mmol/L', 'normal'],
    ['5 mmol/L', 'mmol/L', '3.5-9.5', 'normal'],
    ['5', '10^9/L', '3.5-9.5×10⁹/L', 'normal'],
    ['30%', '%', '20%-40%', 'normal'],
    ['0-1/HP', '/HP', '0-3/HPF', 'normal'],
    ['5', 'mmol/L', '3.5-9.5 μmol/L', 'unit-differs'],
    ['5', null, '3.5-9.5 mmol/L', 'unit-differs'],
    ['5 g/L', 'mmol/L', '3.5-9.5', 'unit-differs'],
    ['1%0%', '%', '0-5', 'value-unreadable'],
  ])('%s %s against %s is %s', (value, unit, range, said) => expect(withUnit(value, unit, range)).toBe(said));
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
