import { createCipheriv } from 'node:crypto';
import { V1, V2 } from '../../testing/provincial-client';
import { seal, signatureOf, unseal } from './sealing';

const nist = { ...V1, key: '0123456789ABCDEF23456789ABCDEF01456789ABCDEF0123' };
const standard = { ...V2, key: '0123456789ABCDEFFEDCBA9876543210' };

describe('what is sealed', () => {
  it('under 3DES gives the blocks printed in NIST SP 800-67', () => {
    expect(seal('The qufck brown fox jump', nist)).toBe('A826FD8CE53B855FCCE21C8112256FE668D5C05DD9B6B900');
  });

  it('under SM4 is filled up with NUL to the block, by the cipher of GB/T 32907', () => {
    const block = Buffer.from(standard.key, 'hex');
    const cipher = createCipheriv('sm4-ecb', block, null).setAutoPadding(false);
    expect(cipher.update(block).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
    const padded = Buffer.concat([Buffer.from('abc'), Buffer.alloc(13)]);
    const again = createCipheriv('sm4-ecb', block, null).setAutoPadding(false);
    expect(seal('abc', standard)).toBe(again.update(padded).toString('hex').toUpperCase());
  });

  it.each([
    [V2, 16],
    [V1, 8],
  ] as const)('comes back, and takes no block for padding ($version)', (app, block) => {
    for (const text of ['x', 'x'.repeat(block), 'x'.repeat(block + 1), '康桥健康码']) {
      expect(unseal(seal(text, app), app)).toBe(text);
    }
    expect(seal('x'.repeat(block), app)).toHaveLength(2 * block);
  });

  it('does not come back from anything else', () => {
    for (const text of ['', 'xyz', 'ABC', seal('康桥健康码', V2).slice(2)]) expect(unseal(text, V2)).toBeNull();
    expect(unseal(seal('康桥健康码', { ...V2, key: 'F'.repeat(32) }), V2)).not.toBe('康桥健康码');
  });
});

describe('what is signed', () => {
  it('is sorted, without what is empty, the key at its end', () => {
    const members = { b: '2', a: '1', empty: '', none: null, datas: { y: '1', x: ['2', '3'] } };
    expect(signatureOf(members, V2)).toBe(signatureOf({ a: '1', b: '2', datas: { x: ['2', '3'], y: '1' } }, V2));
    expect(signatureOf({ a: '1' }, { ...V1, key: '0'.repeat(32) })).toBe('87608237DFA1F28A8395BD14A46BCE85');
  });
});
