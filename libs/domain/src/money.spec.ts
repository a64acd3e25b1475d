import fc from 'fast-check';
import { formatYuan, yuanToFen } from './money';

describe('formatYuan', () => {
  it.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [50, '¥0.50'],
    [2500, '¥25.00'],
    [123456, '¥1234.56'],
    [-2505, '-¥25.05'],
  ])('shows %i fen as %s', (fen, text) => {
    expect(formatYuan(fen)).toBe(text);
  });

  it.each([0.5, NaN, Infinity, Number.MAX_SAFE_INTEGER + 1])('refuses %s, which is no number of fen', (fen) => {
    expect(() => formatYuan(fen)).toThrow(RangeError);
  });
});

describe('yuanToFen', () => {
  it.each([
    ['25', 2500],
    ['25.5', 2550],
    ['25.05', 2505],
    ['25.5000', 2550],
    ['0', 0],
    ['0.01', 1],
    ['1.10', 110],
    // 4.35 * 100 is 434.99999999999994 in floating point.
    ['4.35', 435],
    ['9999999999999.99', 999999999999999],
  ])('reads %s as %i fen', (text, fen) => {
    expect(yuanToFen(text)).toBe(fen);
  });

  it.each([
    '',
    ' 25',
    '25 ',
    '-25',
    '+25',
    '25.',
    '.5',
    '25.005',
    '25.0001',
    '1,000.00',
    '1e3',
    '¥25',
    '２５',
    '0x10',
    'NaN',
    '99999999999999',
  ])('refuses %j', (text) => {
    expect(() => yuanToFen(text)).toThrow(RangeError);
  });

  it('reads back what formatYuan shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (fen) => {
        expect(yuanToFen(formatYuan(fen).slice(1))).toBe(fen);
      }),
    );
  });

  it('reads an amount or throws a RangeError, for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(Number.isSafeInteger(yuanToFen(text))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});
