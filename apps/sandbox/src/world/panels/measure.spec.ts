import { decode, encode } from 'iconv-lite';
import type { LaboratoryItem } from '../model';
import { randomOf } from '../random';
import { panels } from './index';
import { measure, type Picture } from './measure';
import { number, type NumberItem, type Panel, word } from './panel';

const panelOf = (items: Panel['items']): Panel => ({ title: '检查', specimen: '血清', takes: [1, 2], items });

const sampleOf = (picture: Picture, progress = 1) => ({
  person: { sex: 'female' as const, age: 68 },
  picture,
  progress,
  habit: (code: string) => randomOf('habit', code),
  chance: randomOf('chance'),
});

/** One item with exactly this value. */
const printed = (raw: number, more: Partial<NumberItem>): LaboratoryItem => {
  const item = number('X', '项目', 'mmol/L', 1, [3.5, 5.3], { sway: 0, ...more });
  return measure(panelOf([item]), sampleOf({ X: raw }))[0] as LaboratoryItem;
};

it('names and units are written so that a hospital that writes GBK can print them', () => {
  const texts = Object.values(panels).flatMap(({ items }) =>
    items.flatMap((item) => [item.name, ...(item.kind === 'number' ? [item.unit] : [])]),
  );
  expect(texts.filter((text) => decode(encode(text, 'gbk'), 'gbk') !== text)).toEqual([]);
});

describe('how the laboratory judges a number', () => {
  it.each([
    [3.4, 'L'],
    [3.5, 'N'],
    [5.3, 'N'],
    [5.4, 'H'],
  ])('takes both ends of 3.5-5.3 as normal: %d is %s', (raw, flag) => {
    expect(printed(raw, {})).toMatchObject({ referenceRange: '3.5-5.3', flag });
  });

  it.each([
    [4.9, 'N'],
    [5, 'H'],
  ])('does not take the end of <5 as normal: %d is %s', (raw, flag) => {
    expect(printed(raw, { range: [null, 5] })).toMatchObject({ referenceRange: '<5.0', flag });
  });

  it.each([
    [90, 'L'],
    [90.1, 'N'],
  ])('does not take the end of >90 as normal: %d is %s', (raw, flag) => {
    expect(printed(raw, { range: [90, null] })).toMatchObject({ referenceRange: '>90.0', flag });
  });

  it.each([
    [2.7, 'LL'],
    [2.8, 'L'],
    [6.2, 'H'],
    [6.3, 'HH'],
  ])('telephones beyond 2.8 and 6.2: %d is %s', (raw, flag) => {
    expect(printed(raw, { critical: [2.8, 6.2] }).flag).toBe(flag);
  });

  it('judges the printed value, not the one behind it', () => {
    expect(printed(5.34, {})).toMatchObject({ value: '5.3', flag: 'N' });
    expect(printed(5.36, {})).toMatchObject({ value: '5.4', flag: 'H' });
  });

  it('prints less than the smallest amount it can tell as such', () => {
    expect(printed(0.49, { range: [null, 8], floor: 0.5 })).toMatchObject({ value: '<0.5', flag: 'N' });
    expect(printed(0.5, { range: [null, 8], floor: 0.5 })).toMatchObject({ value: '0.5', flag: 'N' });
  });

  it('prints both ends of a range alike', () => {
    expect(printed(1.01, { decimals: 3, range: [1.003, 1.03] }).referenceRange).toBe('1.003-1.030');
    expect(printed(130, { decimals: 0, range: [115, 150] }).referenceRange).toBe('115-150');
    expect(printed(0, { range: [-3, 3] }).referenceRange).toBe('-3.0~3.0');
  });

  it('gives no flag without a range or where it leaves the judgement to the reader', () => {
    expect(printed(9, { range: null, usual: [1, 2] })).toMatchObject({ referenceRange: '', flag: '' });
    expect(printed(9, { silent: true })).toMatchObject({ referenceRange: '3.5-5.3', flag: '' });
  });
});

describe('how the laboratory prints words', () => {
  const items = [word('A', '抗体'), word('C', '颜色', '淡黄色', '')];

  it('calls what is usual normal and anything else abnormal', () => {
    expect(measure(panelOf(items), sampleOf({})).map(({ value, flag }) => [value, flag])).toEqual([
      ['阴性', 'N'],
      ['淡黄色', ''],
    ]);
    expect(measure(panelOf(items), sampleOf({ A: '阳性', C: '红色' })).map(({ flag }) => flag)).toEqual(['A', '']);
  });

  it('refuses a word for a number and a number for a word', () => {
    expect(() => printed('高' as never, {})).toThrow(TypeError);
    expect(() => measure(panelOf(items), sampleOf({ A: 3 }))).toThrow(TypeError);
  });
});

describe('what belongs together in a panel', () => {
  const values = (key: keyof typeof panels, picture: Picture = {}) =>
    Object.fromEntries(measure(panels[key], sampleOf(picture)).map(({ code, value }) => [code, Number(value)]));

  it('lets the five kinds of white cells add up to all of them', () => {
    const count = values('bloodCount', { WBC: 14.2, 'NEUT%': 86 });
    const kinds = ['NEUT', 'LYMPH', 'MONO', 'EO', 'BASO'];
    expect(kinds.reduce((sum, kind) => sum + (count[`${kind}%`] ?? 0), 0)).toBeCloseTo(100, 0);
    expect(kinds.reduce((sum, kind) => sum + (count[`${kind}#`] ?? 0), 0)).toBeCloseTo(count['WBC'] ?? 0, 0);
  });

  it('computes the globulin from the proteins and the bicarbonate into the acidity', () => {
    const liver = values('liver');
    expect(liver['GLB']).toBeCloseTo((liver['TP'] ?? 0) - (liver['ALB'] ?? 0), 0);
    expect(values('bloodGas', { HCO3: 24, PCO2: 40 })['PH']).toBeCloseTo(7.4, 1);
  });

  it('follows a course from two years ago until today', () => {
    const course = { HBA1C: [9, 7] } as const;
    const at = (progress: number) => Number(measure(panels.hba1c, sampleOf(course, progress))[0]?.value);
    expect(at(0)).toBeGreaterThan(8.7);
    expect(at(1)).toBeLessThan(7.3);
  });
});
