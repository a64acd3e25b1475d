import { vitalCodes } from './codes';

describe('what a measurement is to software', () => {
  it.each<[string | null, string, string | null, string[], string | null]>([
    [null, '血压', 'mmHg', ['85354-9'], 'mm[Hg]'],
    ['85354-9', 'BP', 'mm[Hg]', ['85354-9'], 'mm[Hg]'],
    [null, '血糖', 'mmol/L', ['15074-8'], 'mmol/L'],
    [null, '血糖', 'mg/dL', ['2339-0'], 'mg/dL'],
    [null, '体重', 'kg', ['29463-7'], 'kg'],
    [null, '体温', '℃', ['8310-5'], 'Cel'],
    [null, '脉搏', '次/分', ['8867-4'], '/min'],
    ['59408-5', 'SpO2', '%', ['59408-5', '2708-6'], '%'],
    ['8310-5', '体温', '℉', ['8310-5'], null],
  ])('of %s %s in %s is %j in %s', (loinc, name, unit, codes, ucum) => {
    expect(vitalCodes({ loinc, name, unit })).toEqual({ loinc: codes, ucum });
  });

  it.each<[string | null, string, string | null]>([
    [null, '体重', '斤'],
    [null, '体重', null],
    [null, '血压', 'toString'],
    [null, '视力', null],
    [null, '自建项目', 'kg'],
  ])('of %s %s in %s stays unsaid', (loinc, name, unit) => {
    expect(vitalCodes({ loinc, name, unit })).toEqual({ loinc: [], ucum: null });
  });

  it('keeps a hospital’s own LOINC code that is none of ours', () => {
    expect(vitalCodes({ loinc: '8280-0', name: '腰围', unit: 'cm' })).toEqual({ loinc: ['8280-0'], ucum: null });
  });
});
