import fc from 'fast-check';
import { type Json, signedText } from './signed-text';

describe('what is signed', () => {
  it('is sorted by name whatever the order it was written in', () => {
    expect(signedText({ version: 'V2.0.0', appId: 'A', timestamp: 'T', nonceStr: 'N' })).toBe(
      'appId=A&nonceStr=N&timestamp=T&version=V2.0.0',
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (members) => {
        const reversed = Object.fromEntries(Object.entries(members).reverse());
        expect(signedText(reversed)).toBe(signedText(members));
      }),
    );
  });

  it('sorts by character code, not by language', () => {
    expect(signedText({ b: '1', B: '2', ä: '3', a: '4' })).toBe('B=2&a=4&b=1&ä=3');
  });

  it('leaves out what is absent, null or empty, and nothing else', () => {
    expect(signedText({ a: '', b: null, c: undefined, d: 0, e: false, f: ' ' })).toBe('d=0&e=false&f= ');
  });

  it('puts an object in braces under the same rule, and a list in brackets as it stands', () => {
    expect(signedText({ returnCode: '0', datas: { b: '2', a: '1', c: '' }, list: ['y', 'x', { k: 1 }] })).toBe(
      'datas={a=1&b=2}&list=[y,x,{k=1}]&returnCode=0',
    );
  });

  it('changes with any one value', () => {
    const members = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.stringMatching(/^\w{1,9}$/), { minKeys: 1 });
    fc.assert(
      fc.property(members, fc.nat(), (given, at) => {
        const names = Object.keys(given);
        const name = names[at % names.length] ?? '';
        expect(signedText({ ...given, [name]: `${given[name]}x` })).not.toBe(signedText(given));
      }),
    );
  });

  it('refuses what is nested without end instead of running out of stack', () => {
    const nested = (depth: number): Json => (depth === 0 ? 'x' : { a: nested(depth - 1) });
    expect(() => signedText({ a: nested(8) })).not.toThrow();
    expect(() => signedText({ a: nested(9) })).toThrow(RangeError);
    expect(() => signedText({ a: JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as Json })).toThrow(
      RangeError,
    );
  });
});
