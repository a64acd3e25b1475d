import fc from 'fast-check';
import type { Flag } from '@kangqiao/contracts';
import { rangeBar } from './range-bar';

const bar = (value: string, referenceRange: string | null, flag: Flag) => rangeBar({ value, referenceRange, flag });

describe('a range with two ends', () => {
  it.each([
    ['3.5', 'normal', 0.25],
    ['6.5', 'normal', 0.5],
    ['9.5', 'normal', 0.75],
    ['11', 'high', 0.875],
    ['2.0', 'low', 0.125],
  ] as const)('puts %s (%s) of 3.5-9.5 at %d', (value, flag, at) => {
    expect(bar(value, '3.5-9.5', flag)).toEqual({ from: 0.25, to: 0.75, at });
  });

  it.each(['3.5-9.5', '3.5 – 9.5', '3.5~9.5', '3.5～9.5', '3.5至9.5', '3.5--9.5', ' 3.5—9.5 '])('reads %s', (range) =>
    expect(bar('6.5', range, 'normal')?.at).toBe(0.5),
  );

  it('keeps a value far outside on the bar', () => {
    expect(bar('900', '3.5-9.5', 'critical-high')?.at).toBe(0.97);
    expect(bar('0', '100-300', 'critical-low')?.at).toBe(0.03);
  });
});

describe('a range with one end', () => {
  it('reaches from the start up to an upper bound', () => {
    expect(bar('2.5', '<5.0', 'normal')).toEqual({ from: 0, to: 0.75, at: 0.375 });
    expect(bar('6', '≤5.0', 'high')?.at).toBeCloseTo(0.9);
  });

  it('reaches from a lower bound to the end', () => {
    expect(bar('90', '>60', 'normal')).toEqual({ from: 0.25, to: 1, at: 0.375 });
    expect(bar('30', '≥60', 'low')?.at).toBe(0.125);
  });
});

describe('no bar rather than a wrong one', () => {
  it.each([
    ['a value that is not a plain number', '<0.5', '0-5', 'normal'],
    ['a value in words', '阴性', '阴性', 'normal'],
    ['a titre', '1:40', '<1:80', 'normal'],
    ['no range', '6.2', null, 'normal'],
    ['a range in words', '6.2', '见说明', 'undetermined'],
    ['a range by sex', '130', '男:130-175 女:115-150', 'normal'],
    ['a range upside down', '6', '9.5-3.5', 'normal'],
    ['a bound of zero', '0', '<0', 'high'],
    ['an undetermined value', '6.2', '3.5-9.5', 'undetermined'],
    ['a flag that the picture would contradict', '6.2', '3.5-9.5', 'high'],
    ['a normal flag on a value outside', '12', '3.5-9.5', 'normal'],
  ] as const)('%s', (_, value, range, flag) => expect(bar(value, range, flag)).toBeUndefined());
});

it('always lies within the bar, with the range the right way round', () => {
  const flags = fc.constantFrom<Flag>('normal', 'high', 'low', 'critical-high', 'critical-low');
  const amount = fc.double({ min: 0, max: 1e6, noNaN: true }).map((n) => n.toFixed(2));
  fc.assert(
    fc.property(amount, amount, amount, flags, (value, low, high, flag) => {
      const drawn = bar(value, `${low}-${high}`, flag);
      return drawn === undefined || (drawn.at >= 0 && drawn.at <= 1 && drawn.from < drawn.to);
    }),
  );
});

it('never throws on whatever a laboratory wrote', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (value, range) => {
      bar(value, range, 'normal');
    }),
  );
});
