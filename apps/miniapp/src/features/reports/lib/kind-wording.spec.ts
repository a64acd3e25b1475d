import { cultureWords, susceptibilityWord } from './kind-wording';

it.each([
  ['S', '敏感 S'],
  ['i', '中介 I'],
  ['R ', '耐药 R'],
  ['SDD', 'SDD'],
  ['', ''],
])('says %j as %j', (result, word) => expect(susceptibilityWord(result)).toBe(word));

it.each([
  ['大肠埃希菌', null, '大肠埃希菌'],
  [null, [], '未检出致病菌生长'],
  [null, null, '未检出致病菌生长'],
  [null, [{ antibiotic: '阿米卡星', value: '≤2', result: 'S' }], '医院没有写明检出了什么细菌'],
])('says of a culture of %s with %j: %s', (organism, drugs, said) => expect(cultureWords(organism, drugs)).toBe(said));
