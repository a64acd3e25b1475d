import { expectFlag } from '../../testing/expect-flag';
import type { Flag } from './flags';
import { judgeLaboratory } from './judge';

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
