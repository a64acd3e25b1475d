import fc from 'fast-check';
import { isSameName, normaliseName } from './names';

const nameOf = (text: string): string => {
  const result = normaliseName(text);
  return result.ok ? result.name : `refused: ${result.problem}`;
};

describe('normaliseName', () => {
  it.each([
    '王小明',
    '欧阳修',
    '阿依古丽·买买提',
    'John Smith',
    "Seán O'Neill",
    'SMITH, JOHN F.',
    'Jean-Luc Müller',
    '李',
    '𠮷野家',
    '阿卜杜拉·𠮷',
    "Mary-Ann O'Neill-Smith",
    '王小红之子',
    '王红之女',
    '王红之子2',
    '阿依古丽·买买提之女1',
  ])('leaves %s as it is', (name) => {
    expect(nameOf(name)).toBe(name);
  });

  it.each(['\u2022', '\u30FB', '\uFF0E', '\u2027', '\u2219', '\u22C5', '\u00B7', '\uFF65', '\u0387', '.'])(
    'writes the dot %j as U+00B7',
    (dot) => {
      expect(nameOf(`阿依古丽${dot}买买提`)).toBe('阿依古丽\u00B7买买提');
      expect(nameOf(`阿依古丽 ${dot} 买买提`)).toBe('阿依古丽\u00B7买买提');
    },
  );

  it('takes away what cannot be seen', () => {
    expect(nameOf(' 王\u3000明 ')).toBe('王明');
    expect(nameOf('王\u200B小\uFEFF明')).toBe('王小明');
    expect(nameOf('John \u00A0 Smith')).toBe('John Smith');
  });

  it('has one form for letters typed wide, with marks apart, or with a curved apostrophe', () => {
    expect(nameOf('Ｊｏｈｎ Ｓｍｉｔｈ')).toBe('John Smith');
    expect(nameOf('Mu\u0308ller')).toBe('M\u00FCller');
    expect(nameOf('O\u2019Neill')).toBe("O'Neill");
  });

  it.each([
    ['𠀀', 'extension B'],
    ['𬍛', 'extension E'],
    ['\u{2EBF0}', 'extension I'],
    ['\u{30000}', 'extension G'],
    ['㐀', 'extension A'],
    ['䶮', 'a rare character that people bear'],
    ['〇', 'the zero'],
  ])('accepts %s, %s', (character) => {
    expect(nameOf(`王${character}`)).toBe(`王${character}`);
  });

  it('keeps compatibility ideographs, which Unicode normalisation would replace', () => {
    expect(nameOf('\uF92C')).toBe('\uF92C');
    expect(nameOf('王\uFA11')).toBe('王\uFA11');
  });

  it('counts characters: fifty beyond the basic plane fit, and a hundred, but not one more', () => {
    expect(nameOf('𠀀'.repeat(50))).toBe('𠀀'.repeat(50));
    expect(nameOf('𠀀'.repeat(100))).toBe('𠀀'.repeat(100));
    expect(nameOf('𠀀'.repeat(101))).toMatch('100 个字');
  });

  it.each(['', '   ', '\u200B', '-', "'", '. .'])('asks for a name when given %j', (text) => {
    expect(nameOf(text)).toBe('refused: 请填写姓名');
  });

  it.each(['王1', '王小明😀', '王_明', '<b>王</b>', '王\n明;', 'أحمد', '王／明', '\uD840王'])(
    'refuses %j, in which there is something else than letters',
    (text) => {
      expect(nameOf(text)).toMatch('只能包含');
    },
  );

  it.each(['王\uE863', '\uF8FF王', '王\u{F0000}', '王\u{10FFFD}'])(
    'says how to type %j again, in which a character has no standard code',
    (text) => {
      expect(nameOf(text)).toMatch('生僻字');
    },
  );

  it.each(['王红之子0', '王红之子12', '之子1', '王红1', '1王红之子', 'Anna之子1', '王红之孙1'])(
    'refuses %s, whose digit is no order of a newborn',
    (text) => {
      expect(nameOf(text)).toMatch('只能包含');
    },
  );

  it('has one form for the order of a twin and for glyphs of one character', () => {
    expect(nameOf('王红之子２')).toBe('王红之子2');
    expect(nameOf('葛\u{E0100}')).toBe('葛');
    expect(nameOf('王\uFE00')).toBe('王');
  });

  it.each(['·王', '王·', '王··明', '·'])('refuses %s, where the dot separates nothing', (text) => {
    expect(nameOf(text)).toMatch(/^refused/);
  });

  it('changes nothing the second time, for any text', () => {
    const pieces = fc.constantFrom(..."王明之子女阿𠀀aZé.·•・．‧ \u3000\u200B\u0308,'’-１Ａ1\uE863\u{E0100}");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: pieces }), fc.string({ unit: 'binary' })), (text) => {
        const result = normaliseName(text);
        if (result.ok) expect(normaliseName(result.name)).toEqual(result);
        else expect(result.problem).toMatch(/\p{Script=Han}/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('isSameName', () => {
  it.each([
    ['阿依古丽·买买提', '阿依古丽\u2022买买提'],
    ['王小明', '王 小明'],
    ['John Smith', 'Ｊohn  Smith'],
    // No name as we take it, yet the same letters.
    ['王1', '王1'],
  ])('takes %s and %s for one', (one, other) => {
    expect([isSameName(one, other), isSameName(other, one)]).toEqual([true, true]);
  });

  it.each([
    ['王小明', '王小民'],
    ['阿依古丽·买买提', '阿依古丽买买提'],
    ['王1', '王2'],
    ['王明', '王明1'],
    ['', '王明'],
  ])('tells %s and %s apart', (one, other) => {
    expect([isSameName(one, other), isSameName(other, one)]).toEqual([false, false]);
  });
});
