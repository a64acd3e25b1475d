import fc from 'fast-check';
import { LIST_REACH, LONGEST_RUN } from './regional-card-authority';
import { encodeRevocations, parseRevocations } from './revocation-list';
import { joinSigned } from './signed-text';

const signature = Buffer.alloc(64, 1);
const cardNumbers = fc.array(
  fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), minLength: 20, maxLength: 20 }),
);

describe('the list of ended cards', () => {
  it('gives back everything that was put into it, nothing too', () => {
    const lists = fc.record({
      keyVersion: fc.integer({ min: 1, max: 65_535 }),
      issuedAt: fc.integer({ min: 0, max: 0xffffffff }),
      cardNumbers,
    });
    fc.assert(
      fc.property(lists, (list) => {
        const signedText = encodeRevocations(list);
        expect(parseRevocations(joinSigned(signedText, signature))).toEqual({ signedText, list, signature });
      }),
    );
  });

  it('is null for any other text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(parseRevocations(text)).toBeNull()));
  });

  it.each([5, 7, 18, 20])('is null for a payload of %s bytes', (length) => {
    const packed = Buffer.alloc(length).toString('base64url');
    expect(parseRevocations(joinSigned(`KQR1.${packed}`, signature))).toBeNull();
  });

  it('is null for a card number of more than 100 bits', () => {
    const packed = Buffer.concat([Buffer.alloc(6), Buffer.alloc(13, 0xff)]).toString('base64url');
    expect(parseRevocations(joinSigned(`KQR1.${packed}`, signature))).toBeNull();
  });

  it('takes ten thousand cards, and is not read when it is much longer', () => {
    const list = (count: number) =>
      joinSigned(
        encodeRevocations({ keyVersion: 1, issuedAt: 0, cardNumbers: Array<string>(count).fill('0'.repeat(20)) }),
        signature,
      );
    expect(parseRevocations(list(10_000))?.list.cardNumbers).toHaveLength(10_000);
    expect(parseRevocations(list(11_000))).toBeNull();
  });

  it('reaches back further than any code can live', () => {
    expect(LIST_REACH).toBeGreaterThan(LONGEST_RUN);
  });
});
