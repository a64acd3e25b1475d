import fc from 'fast-check';
import { isCardNumber, packCardNumber, unpackCardNumber } from './card-number';
import { encodePayload, parseCode } from './code-text';
import { joinSigned } from './signed-text';

const cardNumbers = fc.string({
  unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
  minLength: 20,
  maxLength: 20,
});
const uint32 = fc.integer({ min: 0, max: 0xffffffff });
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map((a) => Buffer.from(a));

describe('the text of a code', () => {
  it('gives back everything that was put into it', () => {
    const payloads = fc.record({
      keyVersion: fc.integer({ min: 1, max: 65_535 }),
      codeId: bytes(16),
      startsAt: uint32,
      expiresAt: fc.option(fc.integer({ min: 1, max: 0xffffffff })),
      cardNumber: cardNumbers,
    });
    fc.assert(
      fc.property(payloads, bytes(64), (payload, signature) => {
        const signedText = encodePayload(payload);
        expect(parseCode(joinSigned(signedText, signature))).toEqual({ signedText, payload, signature });
      }),
    );
  });

  it('is null for a card number of more than 100 bits', () => {
    expect(unpackCardNumber(Buffer.alloc(13, 0xff))).toBeNull();
    expect(unpackCardNumber(packCardNumber('Z'.repeat(20)))).toBe('Z'.repeat(20));
  });

  it('knows a card number by its form', () => {
    expect(isCardNumber('0'.repeat(20))).toBe(true);
    expect(isCardNumber('0'.repeat(19))).toBe(false);
    expect(isCardNumber('0'.repeat(21))).toBe(false);
    expect(isCardNumber('U'.repeat(20))).toBe(false);
  });
});
