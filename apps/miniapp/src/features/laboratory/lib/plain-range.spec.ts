import { plainRange } from './plain-range';

it.each([
  ['<7.8', '低于 7.8'],
  ['＜ 5', '低于 5'],
  ['>60', '高于 60'],
  ['＞0.5', '高于 0.5'],
  ['≤2', '2 及以下'],
  [' ≥90 ', '90 及以上'],
])('says %s as %s', (range, said) => expect(plainRange(range)).toBe(said));

it.each(['3.5-9.5', '3.5～9.5', '阴性', '<1:160', '<5.0 mmol/L', '男 <5，女 <4', '<1.2.3', '<', '<=5', ''])(
  'leaves %j as the laboratory wrote it',
  (range) => expect(plainRange(range)).toBe(range),
);
