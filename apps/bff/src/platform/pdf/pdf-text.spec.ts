import { pdfFont } from './pdf-font';
import { settable } from './pdf-text';

const { has } = pdfFont('regular');

describe('text that can be set', () => {
  it.each([
    ['䶮燚犇㛃', '䶮燚犇㛃'],
    ['≤5.0 μmol/L /m²', '≤5.0 μmol/L /m²'],
    ['5.1×10⁹/L，3×10¹²/L，10⁻³', '5.1×10^9/L，3×10^12/L，10^-3'],
    ['𠮷田', '〔U+20BB7〕田'],
    ['王👍', '王〔U+1F44D〕'],
  ])('has every character of %s or names it: %s', (given, text) => {
    expect(settable(given, has)).toEqual({ text, hasUnknown: text.includes('〔') });
  });

  it('does without controls, marks of direction and variation selectors', () => {
    expect(settable('甲\u0000\u202E乙\u200B丙\uFE0F\u{E0101}', has)).toEqual({ text: '甲乙丙', hasUnknown: false });
  });

  it('knows every kind of line end and makes tabs spaces', () => {
    expect(settable('a\r\nb\rc\u2028d\te', has).text).toBe('a\nb\nc\nd e');
  });

  it('names half a character instead of failing', () => {
    expect(settable('a\uD842b', has)).toEqual({ text: 'a〔U+D842〕b', hasUnknown: true });
  });
});
