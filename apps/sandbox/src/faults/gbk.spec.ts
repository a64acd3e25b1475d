import fc from 'fast-check';
import { encodeGbk } from './gbk';

describe('encodeGbk', () => {
  it('writes what a GBK decoder reads', () => {
    const common = fc.string({ unit: fc.constantFrom('康', '桥', '癌', 'a', '<', '元', '，', '0') });
    fc.assert(
      fc.property(common, (text) => {
        expect(new TextDecoder('gbk').decode(encodeGbk(text))).toBe(text);
      }),
    );
  });

  it('is not UTF-8 as soon as there is a Han character', () => {
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(encodeGbk('康桥'))).toThrow();
  });

  it('writes a question mark for what GBK does not have', () => {
    expect(encodeGbk('😀').toString('latin1')).toBe('?');
  });
});
