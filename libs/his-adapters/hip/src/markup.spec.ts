import fc from 'fast-check';
import { DEFAULT_DIALECT, dialectOf } from './dialect';
import { idTag, nameTag, tag, telephoneTag, valueTag } from './markup';
import { Hl7Node } from './node';
import { parseXml } from './soap';

const read = (content: string) => Hl7Node.of(parseXml(`<r>${content}</r>`, 'test')['r'], 'r');

describe('markup', () => {
  it('reads back any value that was written', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ab中 <>&]["\'/!-=;#x0甲\t\n\r') });
    fc.assert(
      fc.property(texts, (text) =>
        expect(parseXml(tag('a', { value: text }), 'test')).toEqual({ a: { '@value': text } }),
      ),
    );
  });

  it('stays well-formed whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => parseXml(tag('a', { value: text }), 'test')).not.toThrow();
      }),
    );
  });

  it('leaves out what XML cannot hold', () => {
    expect(tag('a', { value: '发热\u0000\u000b三天\ufffe' })).toBe('<a value="发热三天"/>');
  });

  it.each(['item', 'attribute'] as const)('writes identifiers, names and telephones that can be read, by %s', (ids) => {
    const dialect = dialectOf({ ids });
    const person = read(
      idTag(dialect, 'id', '1.2', '007') + nameTag(dialect, 'name', '阿依古丽·买买提') + telephoneTag(dialect, '138'),
    );
    expect(person.id('id', '1.2')).toBe('007');
    expect(person.at('name').label()).toBe('阿依古丽·买买提');
  });

  it('asks for every identifier of a root by leaving out the extension', () => {
    expect(idTag(DEFAULT_DIALECT, 'value', '1.2')).toBe('<value><item root="1.2"/></value>');
  });

  it('leaves out what is not given', () => {
    expect(valueTag('a', null) + telephoneTag(DEFAULT_DIALECT, null)).toBe('');
    expect(tag('a', { b: null })).toBe('<a/>');
  });
});

describe('a dialect', () => {
  it('is the usual one where a site says nothing, or undefined', () => {
    expect(dialectOf({ ids: undefined, actions: 's-codes' })).toEqual({ ...DEFAULT_DIALECT, actions: 's-codes' });
  });
});
