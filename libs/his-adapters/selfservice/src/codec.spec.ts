import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { Codec } from './codec';

const KEY = '0123456789abcdef';
const codec = new Codec(KEY);

describe('the codec of the wire', () => {
  it('encrypts with AES-128-ECB and PKCS#5 padding', () => {
    // openssl enc -aes-128-ecb -K 30313233343536373839616263646566
    expect(codec.encrypt('<REQ></REQ>')).toBe('PPfkaKxGu2xfXgfcFhRGZA==');
  });

  it('reads back whatever it wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(codec.decrypt(codec.encrypt(text))).toBe(text)),
    );
  });

  it('reads base64 that a site has wrapped into lines', () => {
    const encrypted = codec.encrypt('<RES><A>上午</A></RES>');
    expect(codec.decrypt(`${encrypted.slice(0, 10)}\r\n${encrypted.slice(10)}\n`)).toBe('<RES><A>上午</A></RES>');
  });

  it('signs the pairs in their order, then the key, in upper-case hex', () => {
    const expected = createHash('md5').update(`FUN_CODE=2001&USER_ID=u&KEY=${KEY}`).digest('hex').toUpperCase();
    expect(codec.sign({ FUN_CODE: '2001', USER_ID: 'u' })).toBe(expected);
  });

  it('verifies without regard to case', () => {
    const signature = codec.sign({ A: '1' });
    expect(codec.verify({ A: '1' }, signature)).toBe(true);
    expect(codec.verify({ A: '1' }, signature.toLowerCase())).toBe(true);
  });

  it.each(['', '0', '上午', 'F'.repeat(32), 'F'.repeat(33)])('does not verify %j', (signature) => {
    expect(codec.verify({ A: '1' }, signature)).toBe(false);
  });

  it.each(['', 'not base64!', 'AAAA', 'AAAAAAAAAAAAAAAAAAAAAA=='])('refuses to decrypt %j', (encrypted) => {
    expect(() => codec.decrypt(encrypted)).toThrow(expect.objectContaining({ reason: 'MALFORMED' }));
  });

  it.each(['', '0123456789abcde', '0123456789abcdef0', '0123456789abcde上'])('refuses the key %j', (key) => {
    expect(() => new Codec(key)).toThrow(RangeError);
  });
});
