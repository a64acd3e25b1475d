import fc from 'fast-check';
import type { LaboratoryFlag } from './flags';
import { judgeLaboratory } from './judge';
import { rangeBar } from './range-bar';

const bar = (value: string, referenceRange: string | null, flag: LaboratoryFlag | null = null) =>
  rangeBar(
    { value, referenceRange, flag },
    judgeLaboratory({ value, referenceRange, flag }, { sex: 'male', age: null }),
  );

describe('a range with two ends', () => {
  it.each([
    ['3.5', 0.25],
    ['6.5', 0.5],
    ['9.5', 0.75],
    ['11', 0.875],
    ['2.0', 0.125],
  ] as const)('puts %s of 3.5-9.5 at %d', (value, at) => {
    expect(bar(value, '3.5-9.5')).toEqual({ from: 0.25, to: 0.75, at });
  });

  it('keeps a value far outside on the bar', () => {
    expect(bar('900', '3.5-9.5', 'critical-high')?.at).toBe(0.97);
    expect(bar('0', '100-300', 'critical-low')?.at).toBe(0.03);
  });

  it('is the part of the range that is this person’s', () => {
    expect(bar('150', '男:130-170 女:115-150')).toEqual({ from: 0.25, to: 0.75, at: 0.5 });
  });
});

describe('a range with one end', () => {
  it('reaches from the start up to an upper bound', () => {
    expect(bar('2.5', '<5.0')).toEqual({ from: 0, to: 0.75, at: 0.375 });
    expect(bar('6', '≤5.0')?.at).toBe(0.9);
  });

  it('reaches from a lower bound to the end', () => {
    expect(bar('90', '>60')).toEqual({ from: 0.25, to: 1, at: 0.375 });
    expect(bar('30', '≥60')?.at).toBe(0.125);
  });
});

describe('no bar rather than a wrong one', () => {
  it.each([
    ['a value of which only a limit is known', '<0.5', '0-5', null],
    ['a value in words', '阴性', '阴性', null],
    ['a titre', '1:40', '<1:80', null],
    ['no range', '6.2', null, 'normal'],
    ['a range in words', '6.2', '见说明', 'normal'],
    ['a range of the other sex', '130', '女:115-150', 'normal'],
    ['a range upside down', '6', '9.5-3.5', 'normal'],
    ['a range of one number', '6', '6-6', 'normal'],
    ['a bound of nought', '0', '<0', 'high'],
    ['an undetermined value', '见附页', '3.5-9.5', null],
    ['a flag that the picture would deny', '6.2', '3.5-9.5', 'high'],
    ['a normal flag on a value outside', '12', '3.5-9.5', 'normal'],
    ['a flag without a way', '12', '3.5-9.5', 'abnormal'],
    ['two readings of one range', '2', '-3--1', 'high'],
  ] as const)('%s', (_, value, range, flag) => expect(bar(value, range, flag)).toBeNull());
});

it('always lies within the bar, with the range the right way round', () => {
  const amount = fc.tuple(fc.nat(1_000_000), fc.nat(3)).map(([units, scale]) => (units / 10 ** scale).toFixed(scale));
  fc.assert(
    fc.property(amount, amount, amount, (value, low, high) => {
      const drawn = bar(value, `${low}-${high}`);
      return drawn === null || (drawn.at > 0 && drawn.at < 1 && drawn.from < drawn.to);
    }),
  );
});
