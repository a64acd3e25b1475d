import fc from 'fast-check';
import { fromDer, toDer } from './sm2-signature-der';

/** r and s with any number of leading zero bytes, and with or without a high first bit. */
const halves = fc
  .tuple(fc.nat(31), fc.uint8Array({ minLength: 32, maxLength: 32 }))
  .map(([zeros, bytes]) => Buffer.concat([Buffer.alloc(zeros), bytes]).subarray(0, 32));

describe('the DER form of a signature', () => {
  it('comes back to the same 64 bytes', () => {
    fc.assert(
      fc.property(halves, halves, (r, s) => {
        expect(fromDer(toDer(Buffer.concat([r, s])))).toEqual(Buffer.concat([r, s]));
      }),
    );
  });

  it('is the shortest one: a zero byte goes first only where the number would look negative', () => {
    const raw = Buffer.alloc(64);
    raw.writeUInt8(0x80, 31);
    raw.writeUInt8(0x7f, 63);
    expect(toDer(raw).toString('hex')).toBe('300702020080' + '02017f');
    expect(toDer(Buffer.alloc(64)).toString('hex')).toBe('3006020100020100');
    expect(toDer(Buffer.alloc(64, 0xff))).toHaveLength(72);
  });
});
