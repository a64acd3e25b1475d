import { HospitalFault } from '@kangqiao/his-port';
import { assertDistinct, Hl7Node } from './node';
import { parseXml } from './soap';

const ROOT = '2.16.156.10011.2.5.1.4';
const read = (content: string) => Hl7Node.of(parseXml(`<r>${content}</r>`, 'test')['r'], 'r');
const fault = (reason: string) => expect.objectContaining({ reason }) as HospitalFault;

describe('an HL7 element', () => {
  it.each([
    ['in attributes', `<id root="${ROOT}" extension="007"/>`],
    ['in an item', `<id><item root="${ROOT}" extension="007"/></id>`],
    ['among several attributes', `<id root="1.3" extension="x"/><id root="${ROOT}" extension="007"/>`],
    ['among several items', `<id><item root="1.3" extension="x"/><item root="${ROOT}" extension="007"/></id>`],
    ['that comes twice alike', `<id root="${ROOT}" extension="007"/><id><item root="${ROOT}" extension="007"/></id>`],
  ])('reads an identifier %s', (_where, content) => expect(read(content).id('id', ROOT)).toBe('007'));

  it.each([
    ['of another scheme', '<id root="1.3" extension="x"/>'],
    ['that is empty', `<id root="${ROOT}" extension=" "/>`],
    ['that is not there', ''],
  ])('has no identifier %s', (_which, content) => {
    expect(read(content).id('id', ROOT)).toBeNull();
    expect(() => read(content).requiredId('id', ROOT)).toThrow(fault('MISSING_FIELD'));
  });

  it('does not choose between two identifiers of one scheme', () => {
    const both = read(`<id root="${ROOT}" extension="1"/><id root="${ROOT}" extension="2"/>`);
    expect(() => both.id('id', ROOT)).toThrow(fault('MALFORMED'));
  });

  it.each([
    '<name>林小溪</name>',
    '<name value="林小溪"/>',
    '<name><item><part value="林小溪"/></item></name>',
    '<name><item><part value="林"/><part value="小溪"/></item></name>',
    '<name use="L"> 林小溪 </name>',
  ])('reads the name in %s', (content) => expect(read(content).at('name').label()).toBe('林小溪'));

  it.each(['<code code="1" displayName="上午"/>', '<code code="1"><displayName value="上午"/></code>'])(
    'reads what a code is called in %s',
    (content) => expect(read(content).at('code').display()).toBe('上午'),
  );

  it('takes what is not there and what is empty for not given', () => {
    for (const node of [read(''), read('<a/>'), read('<a value=""/>'), read('<a> </a>')]) {
      expect(node.at('a').optional()).toBeNull();
      expect(() => node.at('a').text()).toThrow(fault('MISSING_FIELD'));
    }
  });

  it('goes no further where an element is repeated', () => {
    expect(() => read('<a><b/></a><a/>').at('a', 'b')).toThrow(fault('MALFORMED'));
    expect(read('<a/><a/>').all('a')).toHaveLength(2);
    expect(read('<a/>').all('a')).toHaveLength(1);
    expect(read('').all('a')).toHaveLength(0);
  });

  it('finds elements at any depth', () => {
    const node = read('<o value="1"><x><o value="2"/></x></o><y><o value="3"/></y>');
    expect(node.descendants('o').map((each) => each.optional())).toEqual(['1', '2', '3']);
  });

  it('refuses a code that is in no table, whatever its name', () => {
    const table = { '1': 'morning' };
    expect(read('<c code="1"/>').at('c').mapped(table)).toBe('morning');
    expect(read('<c/>').at('c').mappedOrNull(table)).toBeNull();
    for (const code of ['2', 'constructor', '__proto__', 'toString']) {
      expect(() => read(`<c code="${code}"/>`).at('c').mapped(table)).toThrow(fault('UNKNOWN_VALUE'));
    }
  });

  it.each([
    ['0', 0],
    ['12', 12],
    ['-1', null],
  ])('counts %s as %s', (text, count) => expect(read(`<n value="${text}"/>`).at('n').count(['-1'])).toBe(count));

  it.each(['-2', '1.5', '1e3', 'null', ''])('does not count %s', (text) => {
    expect(() => read(`<n value="${text}"/>`).at('n').count(['-1'])).toThrow(HospitalFault);
  });

  it('tells another patient from the one that was asked for', () => {
    const node = read(`<id root="${ROOT}" extension="LX1"/>`);
    expect(() => node.samePatient('id', ROOT, 'LX1')).not.toThrow();
    expect(() => node.samePatient('id', ROOT, 'LX2')).toThrow(fault('WRONG_PATIENT'));
    expect(() => read('').samePatient('id', ROOT, 'LX1')).toThrow(fault('MISSING_FIELD'));
  });

  it('names the place in a fault, and never the value', () => {
    const node = read('<a><b value="110101199003070011"/></a>');
    expect(() => node.at('a', 'b').day()).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/r\.a\.b/), detail: expect.not.stringMatching(/1101/) }),
    );
  });

  it('refuses an id that stands twice', () => {
    expect(() => assertDistinct(['1', '2'], 'x')).not.toThrow();
    expect(() => assertDistinct(['1', '1'], 'x')).toThrow(fault('DUPLICATE_ID'));
  });
});
