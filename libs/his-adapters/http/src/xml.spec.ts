import { HospitalFault } from '@kangqiao/his-port';
import fc from 'fast-check';
import { createXmlReader, textElement } from './xml';

const parseXml = createXmlReader({ attributes: false });
const parseWithAttributes = createXmlReader({ attributes: true });

const bomb = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};">`).join('')}]><a>&l30;</a>`;

describe('XML', () => {
  it('reads back any text that was written as an element', () => {
    // Control characters and lone surrogates are no XML; line ends are the parser's to unify.
    const written = fc.string({ unit: fc.constantFrom(...'ab中 <>&]["\'/!-=;#x0甲') });
    fc.assert(fc.property(written, (text) => expect(parseXml(textElement('A', text), 'test')).toEqual({ A: text })));
  });

  it('keeps values as they were sent', () => {
    const text = '<R><A>007</A><B>25.50</B><C>true</C><D>0x1F</D><E> 上午 </E></R>';
    expect(parseXml(text, 'test')).toEqual({ R: { A: '007', B: '25.50', C: 'true', D: '0x1F', E: ' 上午 ' } });
  });

  it('decodes escaped text, and leaves CDATA alone', () => {
    expect(parseXml('<R><A>&lt;b&gt;&amp;&#20013;&#x4e2d;</A><B><![CDATA[&lt;]]></B></R>', 'test')).toEqual({
      R: { A: '<b>&中中', B: '&lt;' },
    });
  });

  it('does not see namespaces or attributes', () => {
    expect(parseXml('<s:R xmlns:s="urn:x" a="1"><s:A>1</s:A></s:R>', 'test')).toEqual({ R: { A: '1' } });
  });

  it('reads attributes where it is told to, as they were sent', () => {
    const text = '<R a="007" x:b="&lt;&#20013;&quot;"><A c=" 1 ">上午</A><B/></R>';
    expect(parseWithAttributes(text, 'test')).toEqual({
      R: { '@a': '007', '@b': '<中"', A: { '@c': ' 1 ', '#text': '上午' }, B: '' },
    });
  });

  it.each([
    ['an attribute without quotes', '<R a=1/>'],
    ['an attribute that comes twice', '<R a="1" a="2"/>'],
    ['an attribute without end', '<R a="1/>'],
  ])('refuses %s', (_what, text) => {
    expect(() => parseWithAttributes(text, 'test')).toThrow(expect.objectContaining({ reason: 'MALFORMED' }));
  });

  it('takes an attribute for nothing but an attribute, whatever its name', () => {
    expect(parseWithAttributes('<R __proto__="1" constructor="2"/>', 'test')).toEqual({
      R: { '@__proto__': '1', '@constructor': '2' },
    });
  });

  it('refuses entities that expand into entities', () => {
    expect(() => parseXml(bomb, 'test')).toThrow(HospitalFault);
  });

  it('refuses a file of ours as an entity', () => {
    const text = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
    expect(() => parseXml(text, 'test')).toThrow(HospitalFault);
  });

  it.each([
    ['nothing', ''],
    ['words', '系统维护中'],
    ['an unclosed element', '<R><A>1</A>'],
    ['an unclosed tag', '<R><A>1</A></R'],
    ['an unclosed CDATA section', '<R><A><![CDATA[1</A></R>'],
    ['crossed elements', '<R><A><B></A></B></R>'],
    ['a page', '<html><body><p>维护<br></body></html>'],
    ['elements without end', '<a>'.repeat(5_000) + '</a>'.repeat(5_000)],
    ['a name that is a trap', '<R><__proto__><x>1</x></__proto__></R>'],
  ])('refuses %s', (_what, text) => {
    expect(() => parseXml(text, 'test')).toThrow(expect.objectContaining({ reason: 'MALFORMED' }));
  });

  it('names no content in a fault', () => {
    expect(() => parseXml('<R><NAME>王秀英</NAM></R>', 'test')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('王秀英') }),
    );
  });

  it('refuses every document that was cut short', () => {
    const whole = '<R><A><![CDATA[1]]></A><L><B>2</B></L></R>';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(() => parseXml(whole.slice(0, length), 'test')).toThrow(HospitalFault);
      }),
    );
  });
});
