import fc from 'fast-check';
import { wrap } from './wrap';

/** Han characters are two wide, all others one. */
const measure = (text: string): number => [...text].reduce((sum, character) => sum + (character > '\u2000' ? 2 : 1), 0);

describe('lines', () => {
  it('end at the width and not before it', () => {
    expect(wrap('血压正常', 8, measure)).toEqual(['血压正常']);
    expect(wrap('血压正常', 7, measure)).toEqual(['血压正', '常']);
  });

  it('do not begin with a comma or a closing bracket, nor end with an opening one', () => {
    expect(wrap('血压正常，无咳嗽', 8, measure)).toEqual(['血压正', '常，无咳', '嗽']);
    expect(wrap('诊断（门诊）后', 6, measure)).toEqual(['诊断', '（门', '诊）后']);
    for (const line of wrap('血压（收缩压），心率（次），体温。', 10, measure)) {
      expect(line).not.toMatch(/^[，。）]/);
      expect(line).not.toMatch(/（$/);
    }
  });

  it('keep words and numbers whole', () => {
    expect(wrap('amlodipine besylate 5 mg', 12, measure)).toEqual(['amlodipine', 'besylate 5', 'mg']);
    expect(wrap('血红蛋白 131.5 g/L', 10, measure)).toEqual(['血红蛋白', '131.5 g/L']);
  });

  it('break a word that no line can hold', () => {
    expect(wrap('a ABCDEFGHIJ b', 4, measure)).toEqual(['a', 'ABCD', 'EFGH', 'IJ b']);
  });

  it('keep line feeds, empty lines too', () => {
    expect(wrap('甲\n\n乙', 8, measure)).toEqual(['甲', '', '乙']);
    expect(wrap('', 8, measure)).toEqual(['']);
  });

  it('are never too wide and lose nothing but spaces, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'血压（），。 .-/%abcXYZ0189\n'), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (given, width) => {
        const lines = wrap(given, width, measure);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/ /g, '')).toBe(given.replace(/[ \n]/g, ''));
      }),
      { numRuns: 2000 },
    );
  });
});
