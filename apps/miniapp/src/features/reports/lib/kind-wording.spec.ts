import { cultureWords, susceptibilityMeaning, susceptibilityWord } from './kind-wording';

it.each([
  ['S', '敏感 S'],
  ['i', '中介 I'],
  ['R ', '耐药 R'],
  ['SDD', 'SDD'],
  ['', ''],
])('says %j as %j', (result, word) => expect(susceptibilityWord(result)).toBe(word));

it.each([
  [['R', 's '], '敏感：这种药通常管用；耐药：这种药通常不管用。用哪种药由医生决定。'],
  [['i'], '中介：不一定管用。用哪种药由医生决定。'],
  [['SDD', ''], undefined],
  [[], undefined],
])('explains no more than the words that are in the table: %j', (results, said) =>
  expect(susceptibilityMeaning(results.map((result) => ({ antibiotic: '阿米卡星', value: '≤2', result })))).toBe(said),
);

it.each([
  ['大肠埃希菌', null, '大肠埃希菌'],
  [null, [], '未检出致病菌生长'],
  [null, null, '未检出致病菌生长'],
  [null, [{ antibiotic: '阿米卡星', value: '≤2', result: 'S' }], '医院没有写明检出了什么细菌'],
])('says of a culture of %s with %j: %s', (organism, drugs, said) => expect(cultureWords(organism, drugs)).toBe(said));
