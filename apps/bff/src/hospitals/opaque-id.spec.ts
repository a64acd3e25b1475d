import fc from 'fast-check';
import { fromOpaque, packOpaque, toOpaque, unpackOpaque } from './opaque-id';

const localId = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
const part = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !text.includes('\u001f'));

describe('an opaque id of a hospital id', () => {
  it('reads back as what went in and fits in an address, whatever characters the hospital uses', () => {
    fc.assert(
      fc.property(localId, (id) => {
        const opaque = toOpaque(id);
        expect(opaque).toMatch(/^[A-Za-z0-9_.~-]+$/);
        expect(fromOpaque(opaque)).toBe(id);
      }),
    );
  });

  it('leaves a plain id readable', () => {
    expect(toOpaque('DEPT-0101')).toBe('DEPT-0101');
  });

  it('refuses what it cannot have given out', () => {
    for (const id of ['', '~', '~!!', '~YQ', 'a b', '内科']) expect(fromOpaque(id)).toBeNull();
  });
});

describe('an opaque id of several parts', () => {
  it('reads back as the same parts', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        expect(unpackOpaque(packOpaque(parts), parts.length)).toEqual(parts);
      }),
    );
  });

  it('refuses another number of parts and what is not an id at all', () => {
    expect(unpackOpaque(packOpaque(['a', 'b']), 3)).toBeNull();
    expect(unpackOpaque('not~an~id', 2)).toBeNull();
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        unpackOpaque(text, 2);
        fromOpaque(text);
      }),
    );
  });
});
