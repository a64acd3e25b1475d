import fc from 'fast-check';
import { fitSubscribeField, SUBSCRIBE_FIELD_TYPES, subscribeFieldType } from './subscribe-fields';

const times = (count: number, text = '院') => text.repeat(count);

describe('a field of a subscribe message', () => {
  it.each([
    ['thing', times(20), times(20)],
    ['thing', times(21), `${times(19)}…`],
    ['thing', `${times(18)}😀😀`, `${times(18)}…`],
    ['thing', ' 康桥市\n第一人民医院\u200b ', '康桥市 第一人民医院'],
    ['thing', ' \n', null],
    ['name', '李秀兰', '李秀兰'],
    ['name', '王*明', '王某明'],
    ['name', '阿依古丽·买买提', '阿依古丽·买买提'],
    ['name', times(10), times(10)],
    ['name', times(11), times(10)],
    ['name', 'Elizabeth Alexandra', 'Elizabeth Alexandra'],
    ['name', 'Elizabeth Alexandra Mary', 'Elizabeth Alexandra'],
    ['name', '12345', null],
    ['phrase', '停诊', '停诊'],
    ['phrase', '医生临时停诊了', '医生临时停'],
    ['phrase', '停诊！', '停诊'],
    ['phrase', 'stopped', null],
    ['character_string', 'A012-3 ', 'A012-3'],
    ['character_string', times(33, 'x'), times(32, 'x')],
    ['character_string', '三号', null],
    ['letter', 'A-1b', 'Ab'],
    ['symbol', '！？……。；', '！？……。'],
    ['number', '12', '12'],
    ['number', '12.5', '12.5'],
    ['number', times(33, '1'), null],
    ['number', '约12', null],
    ['amount', '¥25.00', '¥25.00'],
    ['amount', '25元', '25元'],
    ['amount', '12345678901', null],
    ['time', '2026-11-23 09:00', '2026年11月23日 09:00'],
    ['time', '09:00', '09:00'],
    ['time', '2026-11-23', null],
    ['date', '2026-11-23', '2026年11月23日'],
    ['time', '2026-11-23 24:00', null],
    ['time', '明天上午', null],
    ['date', '2026-11-23 09:00', '2026年11月23日 09:00'],
    ['date', '09:00', null],
    ['phone_number', '0571-12345678', '0571-12345678'],
    ['phone_number', times(18, '1'), null],
  ] as const)('of the kind %s takes %j as %j', (type, text, fitted) => {
    expect(fitSubscribeField(type, text)).toBe(fitted);
  });

  it.each([
    ['thing1', 'thing'],
    ['character_string12', 'character_string'],
    ['time3', 'time'],
    ['thing', null],
    ['thing123', null],
    ['constructor1', null],
    ['first', null],
  ])('called %s is of the kind %s', (field, type) => {
    expect(subscribeFieldType(field)).toBe(type);
  });

  const MOST = { thing: 20, name: 20, phrase: 5, character_string: 32, letter: 32, symbol: 5, number: 32, amount: 14 };
  const longest: Record<string, number> = { ...MOST, time: 17, date: 17, phone_number: 17 };
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom('医', '院', '王', '*', 'A', '9', '-', ':', ' ', '。', '😀', '元'),
      maxLength: 60,
    }),
  );

  it('is never too long, never empty, without line breaks, and stays as it is when fitted again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SUBSCRIBE_FIELD_TYPES), texts, (type, text) => {
        const fitted = fitSubscribeField(type, text);
        if (fitted === null) return;
        expect(fitted.length).toBeGreaterThan(0);
        expect(fitted.length).toBeLessThanOrEqual(longest[type] ?? 0);
        expect(fitted).toMatch(/^[^\p{Cc}]+$/u);
        expect(fitted).not.toMatch(/\p{Cs}/u);
        if (type !== 'time' && type !== 'date') expect(fitSubscribeField(type, fitted)).toBe(fitted);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the beginning of every long text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('医', '院', '科'), minLength: 21, maxLength: 60 }), (text) => {
        expect(fitSubscribeField('thing', text)).toBe(`${text.slice(0, 19)}…`);
      }),
    );
  });
});
