import fc from 'fast-check';
import { digitsOf, exactNumber, readExactJson, writeExactJson } from './exact-json';

const digits = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.constant('0'), fc.stringMatching(/^[1-9]\d{0,37}$/)),
    fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,38}$/)),
    fc.oneof({ weight: 5, arbitrary: fc.constant('') }, fc.stringMatching(/^[eE][+-]?\d{1,2}$/)),
  )
  .map((parts) => parts.join(''));

// Keys that look like places in a list come first in any object, whatever stood first in the text.
const key = fc.string({ unit: 'binary' }).filter((text) => !/^\d+$/.test(text));

/** Texts of JSON without a blank, with numbers of all lengths. */
const { value: json } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    digits,
    fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
    fc.constantFrom('null', 'true', 'false'),
    fc.array(tie('value'), { maxLength: 4 }).map((all) => `[${all.join(',')}]`),
    fc
      .uniqueArray(fc.tuple(key, tie('value')), { maxLength: 4, selector: ([name]) => name })
      .map((all) => `{${all.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`),
  ),
}));
const texts = json.map((text) => `{"all":${text}}`);

describe('JSON with its digits', () => {
  it.each(['5.10', '0.00', '-0.0', '12345678901234567890123456789012345678', '1e400', '1E+2', '-7', '0.1'])(
    'comes out with %s as it came in',
    (number) => {
      const text = `{"value":${number},"list":[1,${number}]}`;
      expect(writeExactJson(readExactJson(text) as object)).toBe(text);
      expect(digitsOf(readExactJson(text) as { value: number }, 'value')).toBe(number);
    },
  );

  it('is the text again that it was read from', () => {
    fc.assert(
      fc.property(texts, (text) => expect(writeExactJson(readExactJson(text) as object)).toBe(text)),
      {
        numRuns: 2_000,
      },
    );
  });

  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(texts, (text) => expect(JSON.stringify(readExactJson(text))).toBe(JSON.stringify(JSON.parse(text)))),
    );
  });

  it('is spaced as JSON.stringify spaces it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) =>
        expect(writeExactJson({ value }, indent)).toBe(JSON.stringify({ value }, null, indent)),
      ),
    );
  });

  it('leaves out what is not given, and says null in its place in a list', () => {
    expect(writeExactJson({ a: undefined, b: [undefined, Infinity], c: NaN })).toBe('{"b":[null,null],"c":null}');
  });

  it('takes any blanks, and the last of two values of one name', () => {
    const value = readExactJson(' { "a" : 5.10 ,\n"b":[ 5.10 , {"a":1.0} ] , "a" : 6.20, "b": [7.0]}');
    expect(writeExactJson(value as object)).toBe('{"a":6.20,"b":[7.0]}');
    expect(writeExactJson(readExactJson('{"a":5.10,"a":5.1}') as object)).toBe('{"a":5.1}');
  });

  it('keeps the digits with a copy, and forgets them when the number changes', () => {
    const quantity = { unit: 'mmol/L', ...exactNumber('value', '5.10') };
    expect(writeExactJson({ ...quantity })).toBe('{"unit":"mmol/L","value":5.10}');
    expect(writeExactJson({ ...quantity, value: 5.2 })).toBe('{"unit":"mmol/L","value":5.2}');
    expect(digitsOf({ value: '5.10' }, 'value')).toBeNull();
  });

  it('is read however deep it is, and refused where it is none', () => {
    const deep = `${'['.repeat(5_000)}1.0${']'.repeat(5_000)}`;
    expect(() => readExactJson(deep)).not.toThrow();
    for (const text of ['', '{', '{"a":01}', '{"a":.5}', '[1.]'])
      expect(() => readExactJson(text)).toThrow(SyntaxError);
  });
});
