import { nationCodeOf, nationOfCard, NATIONS } from './nations';

describe('the code of a nation', () => {
  it.each([
    ['汉族', '01'],
    ['维吾尔族', '05'],
    ['满族', '11'],
    ['高山族', '23'],
    ['土族', '30'],
    ['锡伯族', '38'],
    ['俄罗斯族', '44'],
    ['京族', '49'],
    ['基诺族', '56'],
    ['其他', '97'],
    ['外国血统中国籍人士', '98'],
  ])('of %s is %s in GB/T 3304', (name, code) => {
    expect(nationCodeOf(name)).toBe(code);
  });

  it('is there for each of them, and never twice', () => {
    expect(NATIONS).toHaveLength(58);
    expect(new Set(NATIONS.map(nationCodeOf)).size).toBe(58);
  });

  it.each(['汉', '', '穿青人', '未知'])('is not guessed for %p', (name) => {
    expect(nationCodeOf(name)).toBeNull();
  });
});

describe('what an identity card prints', () => {
  it.each([
    ['汉', '汉族'],
    ['维吾尔', '维吾尔族'],
    ['汉族', '汉族'],
    ['其他', '其他'],
    ['汗', null],
    ['', null],
    ['族', null],
  ])('%p is %p', (printed, nation) => {
    expect(nationOfCard(printed)).toBe(nation);
  });
});
