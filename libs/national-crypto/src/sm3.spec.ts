import fc from 'fast-check';
import * as second from 'sm-crypto';
import { hmacSm3, hmacSm3All, sm3 } from './sm3';

describe('SM3', () => {
  it('gives the digests printed in GB/T 32905', () => {
    expect(sm3('abc').toString('hex')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    expect(sm3('abcd'.repeat(16)).toString('hex')).toBe(
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    );
  });

  it('agrees with a second implementation on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
        expect(sm3(data).toString('hex')).toBe(second.sm3([...data]));
      }),
    );
  });

  it('makes the same HMAC as a second implementation, with keys shorter and longer than a block', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 100 }), fc.uint8Array({ maxLength: 200 }), (key, data) => {
        expect(hmacSm3(key, data).toString('hex')).toBe(second.sm3([...data], { key: [...key] }));
      }),
    );
  });

  it('makes the same HMAC of many values after what they all begin with', () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), bytes, fc.array(bytes), (key, start, values) => {
        expect(hmacSm3All(key, start, values)).toEqual(
          Buffer.concat(values.map((value) => hmacSm3(key, Buffer.concat([start, value])))),
        );
      }),
    );
    expect(() => hmacSm3All(Buffer.alloc(65), Buffer.alloc(0), [])).toThrow(RangeError);
  });

  it('takes text as UTF-8', () => {
    expect(sm3('康桥')).toEqual(sm3(Buffer.from('康桥', 'utf8')));
  });
});
