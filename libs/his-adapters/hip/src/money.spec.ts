import fc from 'fast-check';
import { readMoney, writeMoney } from './money';
import { Hl7Node } from './node';

const node = (text: string) => Hl7Node.of({ '@value': text }, 'fee');

describe('money on the wire', () => {
  it.each(['yuan', 'fen'] as const)('reads back every amount that it wrote in %s', (unit) => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), (fen) => expect(readMoney(node(writeMoney(fen, unit)), unit)).toBe(fen)),
    );
  });

  it('is written in yuan with two decimals', () => {
    expect([writeMoney(1500, 'yuan'), writeMoney(5, 'yuan'), writeMoney(1500, 'fen')]).toEqual([
      '15.00',
      '0.05',
      '1500',
    ]);
  });

  it.each([
    ['15.001', 'yuan'],
    ['-15', 'yuan'],
    ['15元', 'yuan'],
    ['15.00', 'fen'],
    ['-1', 'fen'],
  ] as const)('does not take %s for an amount in %s', (text, unit) => {
    expect(() => readMoney(node(text), unit)).toThrow(expect.objectContaining({ reason: 'MALFORMED' }));
  });
});
