import { EXPLANATION_GROUPS } from '@kangqiao/contracts';
import { sayIn } from '@kangqiao/language';
import { ADVICE, CATALOGUE } from './catalogue';
import { plainName } from './item-names';
import { LaboratoryCatalogue } from './laboratory-catalogue';

const catalogue = new LaboratoryCatalogue();
const BLOOD = { specimen: '血清', title: '生化检查' };
const match = (name: string, code = '', report: { specimen: string | null; title: string } = BLOOD) =>
  catalogue.matcher(report)({ code, name })?.id ?? null;

/** Modulus 10 of Luhn, as LOINC says. */
const checkDigit = (digits: string): number => {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return (10 - (sum % 10)) % 10;
};

describe('the catalogue', () => {
  it('explains more than a hundred and fifty items of every group', () => {
    expect(CATALOGUE.length).toBeGreaterThanOrEqual(150);
    expect(new Set(CATALOGUE.map(({ group }) => group))).toEqual(new Set(EXPLANATION_GROUPS));
  });

  it('names every item once', () => {
    expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
    expect(CATALOGUE.filter(({ id }) => !/^[a-z0-9-]{1,32}$/.test(id))).toEqual([]);
  });

  it.each(CATALOGUE.flatMap(({ loinc }) => loinc))('LOINC %s has its check digit', (code) => {
    const [digits = '', check] = code.split('-');
    expect(String(checkDigit(digits))).toBe(check);
  });

  it('knows standard bicarbonate by its own codes, not by that of mixed venous blood', () => {
    const codesOf = (id: string) => CATALOGUE.find((item) => item.id === id)?.loinc;
    // Arterial and venous blood; 19229-4 is actual bicarbonate in mixed venous blood.
    expect(codesOf('sb')).toEqual(['19230-2', '19232-8']);
    expect(CATALOGUE.flatMap(({ loinc }) => loinc)).not.toContain('19229-4');
  });

  it.each([
    ['5787-7', 'u-ec', 'per field of high power, whatever kind'],
    ['9842-6', 'u-cast', 'per field of low power'],
    ['20407-3', 'u-nit', 'by test strip, as a mass'],
  ])('knows %s as %s: %s', (code, id) =>
    expect(match('anything', code, { specimen: '尿液', title: '尿液分析' })).toBe(id),
  );

  it('knows antibodies against double-stranded DNA, present or not', () =>
    expect(match('anything', '31348-6')).toBe('dsdna'));

  it('gives one LOINC code to one item', () => {
    const all = CATALOGUE.flatMap(({ loinc }) => loinc);
    expect(all.filter((code, n) => all.indexOf(code) !== n)).toEqual([]);
  });

  it.each(CATALOGUE.map((item) => [item.name, item] as const))(
    '%s says what it is, and why it may be off',
    (_, item) => {
      expect(item.measures).toMatch(/^[^？！]{8,}。$/);
      for (const text of [item.high, item.low]) if (text !== null) expect(text).toMatch(/。$/);
    },
  );

  it('never says that somebody has something', () => {
    const forbidden =
      /您患|您有|患有|确诊|诊断为|说明您|一定是|肯定是|证明您|得了|就是.{0,4}病|癌症患者|无需就医|不用看医生/;
    const texts = CATALOGUE.flatMap(({ measures, high, low }) => [measures, high ?? '', low ?? '']);
    expect(texts.filter((text) => forbidden.test(text))).toEqual([]);
    expect(ADVICE).toContain('请以医生意见为准');
  });

  it('speaks of cancer markers only as a lead', () => {
    const rising = CATALOGUE.filter(({ group, high }) => group === '肿瘤标志物' && high?.includes('单独升高'));
    expect(rising.length).toBeGreaterThan(10);
    expect(rising.filter(({ high }) => !high?.includes('不能说明有肿瘤'))).toEqual([]);
  });

  it('has no two items of one fluid under one full name', () => {
    const seen = new Map<string, string>();
    for (const { id, name, fluid } of CATALOGUE) {
      const key = `${fluid} ${plainName(name)}`;
      expect(seen.get(key) ?? id).toBe(id);
      seen.set(key, id);
    }
  });
});

describe('matching', () => {
  it.each([
    ['丙氨酸氨基转移酶', '', 'alt'],
    ['*谷丙转氨酶', '', 'alt'],
    ['丙氨酸氨基转移酶（ALT）', '', 'alt'],
    ['丙氨酸氨基转移酶(速率法)', '', 'alt'],
    ['丙氨酸氨基转移酶测定', '', 'alt'],
    ['ＡＬＴ', '', 'alt'],
    ['anything', '1742-6', 'alt'],
    ['γ-谷氨酰转移酶', '', 'ggt'],
    ['糖类抗原 19-9', '', 'ca199'],
    ['CA 19-9', '', 'ca199'],
    ['血小板压积', 'PCT', 'pct-plt'],
    ['PCT', 'PCT', 'pct'],
    ['肌酐', 'CREA', 'crea'],
    ['糖化血红蛋白（IFCC）', 'HBA1C-IFCC', 'hba1c-ifcc'],
    ['糖化血红蛋白', 'HBA1C', 'hba1c'],
    ['葡萄糖（空腹）', 'GLU', 'fpg'],
    ['葡萄糖（餐后 2 小时）', '2HPG', 'ppg-2h'],
  ])('%s (%s) is %s', (name, code, id) => expect(match(name, code)).toBe(id));

  it.each([
    ['丙氨酸氨基转移酶(AST)', 'two names that do not mean the same'],
    ['葡萄糖(餐后 3 小时)', 'a time that we do not know'],
    ['铜绿假单胞菌抗体', 'a name that we do not know'],
    ['', 'no name'],
    ['constructor', 'a word of the language'],
  ])('%s is not known: %s', (name) => expect(match(name, 'PA')).toBeNull());

  it('reads the same name by what was examined', () => {
    const urine = { specimen: '清洁中段尿', title: '尿液分析' };
    expect(match('白细胞计数', 'WBC', { specimen: '静脉血', title: '血常规' })).toBe('wbc');
    expect(match('白细胞计数', 'U-WBC', urine)).toBe('u-wbc');
    expect(match('葡萄糖', 'GLU', urine)).toBe('u-glu');
    expect(match('葡萄糖', 'GLU')).toBe('glu');
    expect(match('隐血', 'OB', { specimen: '粪便', title: '粪便常规' })).toBe('s-ob');
    expect(match('隐血', '', { specimen: null, title: '尿常规' })).toBe('u-bld');
    expect(match('葡萄糖', '', { specimen: '脑脊液', title: '脑脊液生化' })).toBeNull();
    expect(match('葡萄糖', '', { specimen: null, title: '检验报告' })).toBeNull();
    expect(match('14749-6', '14749-6', urine)).toBeNull();
  });

  it('is in doubt where the LOINC code and the name say different things', () => {
    expect(match('天门冬氨酸氨基转移酶', '1742-6')).toBeNull();
    expect(match('丙氨酸氨基转移酶', '1742-6')).toBe('alt');
  });

  it('takes urea and uric acid for what they are: of blood', () => {
    expect(match('尿素', 'UREA', { specimen: null, title: '尿素测定' })).toBe('urea');
    expect(match('尿酸', 'UA', { specimen: null, title: '肾功能' })).toBe('ua');
  });
});

describe('searching', () => {
  const found = (asked: string, language: 'zh' | 'en' = 'zh') => catalogue.search(asked, language).map(({ id }) => id);

  it('finds by name, abbreviation, other name and LOINC, the very name first', () => {
    expect(found('ALT')[0]).toBe('alt');
    expect(found('alt')[0]).toBe('alt');
    expect(found('谷丙')).toContain('alt');
    expect(found('1742-6')).toEqual(['alt']);
    expect(found('肌酐').slice(0, 2).sort()).toEqual(['crea', 'u-crea']);
    expect(found('bxbjs')[0]).toBe('wbc');
    expect(found('gysz')).toContain('tg');
    expect(found('血脂')).toEqual(expect.arrayContaining(['tc', 'tg']));
  });

  it('finds by what is measured, after all names', () => {
    expect(found('抵抗细菌').sort()).toEqual(['neut', 'wbc']);
    expect(found('甲状腺').indexOf('tsh')).toBeGreaterThanOrEqual(0);
    expect(found('是')).not.toContain('neut-pct');
  });

  it.each([
    ['White blood cell count', 'wbc'],
    ['white blood cells', 'wbc'],
    ['WBC', 'wbc'],
    ['白细胞', 'wbc'],
    ['6690-2', 'wbc'],
    ['ferritin', 'ferritin'],
    ['high uric acid', 'ua'],
    ['cholest', 'tc'],
  ])('finds in English %s first: %s', (asked, id) => expect(found(asked, 'en')[0]).toBe(id));

  it.each([
    ['body store iron', 'ferritin'],
    ['germs', 'mono-pct'],
    ['Liver', 'alt'],
    ['kidneys', 'crea'],
    ['hormone of the thyroid', 'ft4'],
  ])('finds in English by the group or what it measures: %s, %s', (asked, id) =>
    expect(found(asked, 'en')).toContain(id),
  );

  it('finds English words for who reads English alone, and nothing by words that say nothing', () => {
    expect(found('germs')).toEqual([]);
    expect(found('a test of the', 'en').length).toBeLessThan(CATALOGUE.length / 4);
    expect(found('nonsense word', 'en')).toEqual([]);
    expect(found('???', 'en')).toEqual([]);
  });

  it('shows to who reads English nothing but what holds every telling word', () => {
    const { sentence } = sayIn('en');
    const items = catalogue.search('iron', 'en');
    expect(items.length).toBeGreaterThan(3);
    for (const { name, group, measures } of items)
      expect([name, group, measures].map(sentence).join(' ')).toMatch(/\biron/i);
  });

  it('gives all where nothing is asked, and nothing for what is not there', () => {
    expect(found(' ')).toHaveLength(CATALOGUE.length);
    expect(found('没有这一项')).toEqual([]);
  });
});
