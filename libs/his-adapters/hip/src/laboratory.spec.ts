import fc from 'fast-check';
import { aCda, anItem, anObservation } from '../testing/replies';
import { readCda } from './cda';
import { readLaboratoryItems } from './laboratory';
import { tablesOf } from './tables';

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
const EXPECTED = { id: 'L1', patientNo: 'LX0001' };
const items = (section: string) => readLaboratoryItems(readCda(base64(aCda(section)), EXPECTED).root, tablesOf());
const item = (options: Parameters<typeof anItem>[0]) => items(anItem(options))[0];
const interpreted = (code: string) => `<interpretationCode code="${code}"/>`;
const resultCode = (code: string) =>
  `<component>${anObservation('DE04.30.017.00', `<value code="${code}"/>`)}</component>`;
const fault = (reason: string) => expect.objectContaining({ reason }) as Error;

describe('a clinical document', () => {
  it('is read with who wrote it, where and when', () => {
    expect(readCda(base64(aCda('')), EXPECTED)).toMatchObject({
      id: 'L1',
      type: 'C0007',
      title: '血常规',
      doctorName: '何静',
      departmentName: '检验科',
      createdAt: new Date('2026-11-03T02:15:00Z'),
    });
  });

  it('may come in base64 of several lines', () => {
    const lines = base64(aCda('')).replace(/.{76}/g, '$&\r\n');
    expect(readCda(lines, EXPECTED).title).toBe('血常规');
  });

  it.each([
    ['another patient', aCda('', { patientNo: 'LX0002' }), 'WRONG_PATIENT'],
    ['another document', aCda('', { id: 'L2' }), 'MALFORMED'],
    ['no patient', aCda('').replace(/<recordTarget>.*<\/recordTarget>/, ''), 'MISSING_FIELD'],
    ['no time', aCda('').replace(/<effectiveTime[^>]*>/, ''), 'MISSING_FIELD'],
    [
      'an entity',
      aCda('').replace('<ClinicalDocument', '<!DOCTYPE x [<!ENTITY a "b">]><ClinicalDocument'),
      'MALFORMED',
    ],
  ])('is not believed with %s', (_what, cda, reason) =>
    expect(() => readCda(base64(cda), EXPECTED)).toThrow(fault(reason)),
  );

  it('is not believed when it is no UTF-8, no base64, or something else', () => {
    const gbk = Buffer.from([0xc9, 0xcf]).toString('base64');
    for (const text of [gbk, '!', '', base64('<html/>')]) {
      expect(() => readCda(text, EXPECTED)).toThrow(expect.objectContaining({ kind: 'fault' }));
    }
  });

  it('ends in a fault wherever it is cut', () => {
    const whole = aCda(anItem());
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(() => readCda(base64(whole.slice(0, length)), EXPECTED)).toThrow(
          expect.objectContaining({ kind: 'fault' }),
        );
      }),
    );
  });
});

describe('laboratory items', () => {
  it('are read with unit, reference range and interpretation where the site adds them', () => {
    const more = `${interpreted('H')}<referenceRange><observationRange><text>3.5-9.5</text></observationRange></referenceRange>`;
    expect(item({ more })).toEqual({
      code: 'WBC',
      name: '白细胞计数',
      value: '10.8',
      unit: '10^9/L',
      referenceRange: '3.5-9.5',
      flag: 'high',
    });
  });

  it('have no range and no flag where the template has none', () => {
    expect(item({})).toMatchObject({ referenceRange: null, flag: null });
  });

  it.each([
    ['1', 'normal'],
    ['2', 'abnormal'],
    ['3', null],
  ])('with result code %s are %s', (code, flag) => expect(item({ extra: resultCode(code) })?.flag).toBe(flag));

  it('follow the interpretation before the result code', () => {
    expect(item({ more: interpreted('LL'), extra: resultCode('1') })?.flag).toBe('critical-low');
  });

  it('may be words, with a unit of their own', () => {
    const unit = `<component>${anObservation('DE04.30.016.00', '<value>g/L</value>')}</component>`;
    expect(item({ result: '<value>阴性</value>', extra: unit })).toMatchObject({ value: '阴性', unit: 'g/L' });
    expect(item({ result: '<value>&lt;0.5</value>' })).toMatchObject({ value: '<0.5', unit: null });
  });

  it('are named without a value where the laboratory left it empty, as under a heading', () => {
    expect(item({ result: '<value/>' })).toMatchObject({ name: '白细胞计数', value: '' });
  });

  it.each([
    ['an item twice', anItem() + anItem(), 'DUPLICATE_ID'],
    ['no item', '', 'MISSING_FIELD'],
    ['an item without a result', anItem({ result: '' }), 'MISSING_FIELD'],
    ['an unknown interpretation', anItem({ more: interpreted('X') }), 'UNKNOWN_VALUE'],
    ['an unknown result code', anItem({ extra: resultCode('7') }), 'UNKNOWN_VALUE'],
  ])('are not believed with %s', (_what, section, reason) => expect(() => items(section)).toThrow(fault(reason)));
});
