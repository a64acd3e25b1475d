import { normalised, readableName, readableText } from './readable';

const read = (marks: ReturnType<typeof readableText>) => marks.map(({ readings }) => readings[0]).join(' ');

describe('a name of a person', () => {
  it.each([
    ['单雄信', 'shan'],
    ['曾国华', 'zeng'],
    ['仇英', 'qiu'],
    ['解晓东', 'xie'],
    ['查良镛', 'zha'],
    ['区小明', 'ou'],
    ['朴树', 'piao'],
    ['任重', 'ren'],
    ['华佗', 'hua'],
    ['翟行', 'zhai'],
    ['盖叫天', 'ge'],
    ['乐毅', 'yue'],
    ['冼星海', 'xian'],
    ['燕青', 'yan'],
    ['宁静', 'ning'],
  ])('%s begins with the surname read %s, and no other way', (name, reading) =>
    expect(readableName(name)[0]?.readings).toEqual([reading]),
  );

  it.each([
    ['尉迟恭', 'yu chi'],
    ['万俟明', 'mo qi'],
    ['长孙华', 'zhang sun'],
    ['单于静', 'chan yu'],
    ['欧阳云', 'ou yang'],
  ])('%s begins with the compound surname %s', (name, readings) =>
    expect(
      readableName(name)
        .slice(0, 2)
        .map((mark) => mark.readings.join('/'))
        .join(' '),
    ).toBe(readings),
  );

  it('may be read in every way after the surname', () =>
    expect(readableName('李乐')[1]?.readings).toEqual(expect.arrayContaining(['le', 'yue'])));
});

describe('a text', () => {
  it.each([
    ['重症医学科', 'zhong zheng yi xue ke'],
    ['长兴县人民医院', 'chang xing xian ren min yi yuan'],
    ['感觉门诊', 'gan jue men zhen'],
  ])('%s is read by its words', (text, readings) => expect(read(readableText(text))).toBe(readings));

  it('lets ü be typed in the three usual ways', () =>
    expect(readableText('女')[0]?.readings).toEqual(['nv', 'nu', 'nyu']));

  it('loses width, case, spaces and punctuation', () =>
    expect(normalised(' ＣＴ（Ａ）、心 内-科！')).toBe('cta心内科'));

  it('keeps characters that no dictionary knows', () =>
    expect(readableText('𠮷a1').map(({ char }) => char)).toEqual(['𠮷', 'a', '1']));
});
