import { createCipheriv, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { sm4CtrAll } from './counter-mode';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const alone = (key: Uint8Array, counter: Uint8Array, text: Uint8Array): Buffer => {
  const cipher = createCipheriv('sm4-ctr', key, counter);
  return Buffer.concat([cipher.update(text), cipher.final()]);
};

describe('SM4-CTR of many texts at once', () => {
  it('is what OpenSSL makes of each alone, whatever their lengths and counters', () => {
    fc.assert(
      fc.property(
        bytes(16),
        fc.array(fc.record({ counter: bytes(16), text: fc.uint8Array({ maxLength: 100 }) }), { maxLength: 8 }),
        (key, texts) => {
          expect(sm4CtrAll(key, texts)).toEqual(texts.map(({ counter, text }) => alone(key, counter, text)));
        },
      ),
    );
  });

  it.each([
    ['in the last four bytes', '000000000000000000000000fffffffe'],
    ['over eight bytes', '0000000000000000fffffffffffffffe'],
    ['over all sixteen', 'fffffffffffffffffffffffffffffffe'],
  ])('carries %s', (_, hex) => {
    const [key, counter, text] = [randomBytes(16), Buffer.from(hex, 'hex'), randomBytes(70)];
    expect(sm4CtrAll(key, [{ counter, text }])).toEqual([alone(key, counter, text)]);
  });

  it('of nothing is nothing', () => expect(sm4CtrAll(randomBytes(16), [])).toEqual([]));
});
