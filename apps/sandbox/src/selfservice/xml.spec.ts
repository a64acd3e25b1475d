import fc from 'fast-check';
import { readSoapCall, soapResult } from './soap';
import { escapeXml, readXml, writeXml } from './xml';

/** What XML 1.0 can carry, without the blanks at the ends that readers may trim. */
const xmlText = fc
  .string({ unit: fc.constantFrom('a', '王', '<', '>', '&', ']', ']]>', '"', "'", ' ', '1', '·') })
  .filter((text) => text.trim() === text);

describe('xml', () => {
  it('reads back any value it wrote', () => {
    fc.assert(
      fc.property(xmlText, (text) => {
        expect(readXml(writeXml('R', { A: text }))).toEqual({ R: { A: text } });
      }),
    );
  });

  it('leaves out what is not given and repeats a list', () => {
    expect(writeXml('R', { A: undefined, B: [{ C: '1' }, { C: '2' }] })).toBe(
      '<R><B><C><![CDATA[1]]></C></B><B><C><![CDATA[2]]></C></B></R>',
    );
  });

  it.each(['', 'text', '<a>', '<a><b></a></b>', '<a></a><b'])('answers null for %j', (text) => {
    expect(readXml(text)).toBeNull();
  });
});

describe('soap', () => {
  const inBody = (body: string): string =>
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`;

  it('finds the method and its document, sent as CDATA or as escaped text', () => {
    const document = '<ROOT><A><![CDATA[1]]></A></ROOT>';
    const escaped = inBody(`<NetTest xmlns="http://tempuri.org/"><xml>${escapeXml(document)}</xml></NetTest>`);
    const split = document.replaceAll(']]>', ']]]]><![CDATA[>');
    const wrapped = inBody(`<NetTest xmlns="http://tempuri.org/"><xml><![CDATA[${split}]]></xml></NetTest>`);
    expect(readSoapCall(escaped)).toEqual({ method: 'NetTest', argument: document });
    expect(readSoapCall(wrapped)).toEqual({ method: 'NetTest', argument: document });
  });

  it.each([
    ['no envelope', '<a/>'],
    ['an empty body', inBody('')],
    ['two calls', inBody('<A><xml>1</xml></A><B><xml>1</xml></B>')],
    ['no string', inBody('<A><other>1</other></A>')],
    ['broken XML', '<s:Envelope>'],
  ])('answers null for %s', (_why, text) => {
    expect(readSoapCall(text)).toBeNull();
  });

  it('escapes the result document', () => {
    expect(soapResult('NetTest', '<ROOT>&</ROOT>', 'gbk')).toContain(
      '<NetTestResult>&lt;ROOT&gt;&amp;&lt;/ROOT&gt;</NetTestResult>',
    );
  });
});
