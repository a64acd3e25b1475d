import fc from 'fast-check';
import * as second from 'sm-crypto';
import { CipherSuite, isKey, Undecipherable } from './cipher-suite';

const SM4_KEY = '0123456789ABCDEFFEDCBA9876543210';
const sm4 = new CipherSuite('2.0.0', SM4_KEY);
/** NIST SP 800-67, appendix B. */
const tripleDes = new CipherSuite('1.0.6', '0123456789ABCDEF23456789ABCDEF01456789ABCDEF0123');
const suites = [
  ['SM4', sm4, 16],
  ['3DES', tripleDes, 8],
] as const;

const aTextWithoutNulAtItsEnd = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .filter((text) => text !== '' && !text.endsWith('\0'));

describe('SM4 in blocks', () => {
  const encryptedBySecond = (bytes: Buffer): string => {
    const blocks = second.sm4.encrypt([...bytes], [...Buffer.from(SM4_KEY, 'hex')], {
      padding: 'none',
      output: 'array',
    });
    return Buffer.from(blocks).toString('hex').toUpperCase();
  };

  it('agrees with a second implementation, which gives the block printed in GB/T 32907', () => {
    expect(encryptedBySecond(Buffer.from(SM4_KEY, 'hex'))).toBe('681EDF34D206965E86B3E94F536E4246');
    fc.assert(
      fc.property(aTextWithoutNulAtItsEnd, (text) => {
        const bytes = Buffer.from(text);
        const padded = Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)]);
        expect(sm4.encrypt(text)).toBe(encryptedBySecond(padded));
      }),
    );
  });

  it('makes 64 characters of an identity number, as seen in the field', () => {
    expect(sm4.encrypt('110199199001010017')).toMatch(/^[\dA-F]{64}$/);
  });
});

describe('3DES in blocks', () => {
  it('gives the blocks printed in NIST SP 800-67, three full ones without padding', () => {
    expect(tripleDes.encrypt('The qufck brown fox jump')).toBe('A826FD8CE53B855FCCE21C8112256FE668D5C05DD9B6B900');
  });

  it('takes two keys as K1, K2, K1', () => {
    const two = new CipherSuite('1.0.6', '0123456789ABCDEF23456789ABCDEF01');
    const three = new CipherSuite('1.0.6', '0123456789ABCDEF23456789ABCDEF010123456789ABCDEF');
    expect(two.encrypt('康桥')).toBe(three.encrypt('康桥'));
  });

  it('makes 48 characters of an identity number, as seen in the field', () => {
    expect(tripleDes.encrypt('110199199001010017')).toMatch(/^[\dA-F]{48}$/);
  });
});

describe.each(suites)('a value under %s', (_name, suite, block) => {
  it('comes back as it was', () => {
    fc.assert(fc.property(aTextWithoutNulAtItsEnd, (text) => expect(suite.decrypt(suite.encrypt(text))).toBe(text)));
  });

  it('has no padding when it fills its blocks', () => {
    expect(suite.encrypt('x'.repeat(block))).toHaveLength(2 * block);
    expect(suite.encrypt('x'.repeat(block + 1))).toHaveLength(4 * block);
  });

  it('is refused when cut short or not hexadecimal', () => {
    const sealed = suite.encrypt('王秀英');
    for (let length = 0; length < sealed.length; length += 1) {
      if (length > 0 && length % (2 * block) === 0) continue;
      expect(() => suite.decrypt(sealed.slice(0, length))).toThrow(Undecipherable);
    }
    for (const wrong of [`${sealed.slice(0, -1)}G`, ` ${sealed.slice(1)}`, '王秀英王秀英王秀']) {
      expect(() => suite.decrypt(wrong)).toThrow(Undecipherable);
    }
  });
});

describe('a value under another key', () => {
  it('never comes out as what it was', () => {
    const other = new CipherSuite('2.0.0', 'F'.repeat(32));
    const opened = (text: string): string | null => {
      try {
        return other.decrypt(sm4.encrypt(text));
      } catch (error) {
        if (error instanceof Undecipherable) return null;
        throw error;
      }
    };
    fc.assert(fc.property(aTextWithoutNulAtItsEnd, (text) => expect(opened(text)).not.toBe(text)));
  });
});

describe('a key', () => {
  it.each([
    ['2.0.0', 32, true],
    ['2.0.0', 31, false],
    ['2.0.0', 48, false],
    ['1.0.6', 32, true],
    ['1.0.6', 48, true],
    ['1.0.6', 16, false],
    ['1.0.6', 64, false],
  ] as const)('of version %s may have %i characters: %s', (version, length, fits) => {
    expect(isKey('a'.repeat(length), version)).toBe(fits);
  });

  it('is hexadecimal, and never quoted when it is not', () => {
    const wrong = 'z'.repeat(32);
    expect(() => new CipherSuite('2.0.0', wrong)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(wrong) }),
    );
  });
});

describe('a signature', () => {
  it('is the digest of the text with the key at its end, upper case', () => {
    expect(sm4.sign('a=1')).toBe(second.sm3([...Buffer.from(`a=1&key=${SM4_KEY}`)]).toUpperCase());
    expect(new CipherSuite('1.0.6', '0'.repeat(32)).sign('a=1')).toBe('87608237DFA1F28A8395BD14A46BCE85');
  });
});
