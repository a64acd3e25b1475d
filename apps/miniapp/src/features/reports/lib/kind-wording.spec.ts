import { susceptibilityWord } from './kind-wording';

it.each([
  ['S', '敏感 S'],
  ['i', '中介 I'],
  ['R ', '耐药 R'],
  ['SDD', 'SDD'],
  ['', ''],
])('says %j as %j', (result, word) => expect(susceptibilityWord(result)).toBe(word));
