import { chanceWords, lengthWords, positionWords, sessionWords } from './wording';

it('says where one stands, and nothing to who does not wait', () => {
  expect(positionWords({ position: 2, waiting: 5 })).toBe('第 2 位，共 5 人候补');
  expect(positionWords({ position: null, waiting: null })).toBe('');
});

it('promises nothing', () => {
  expect(chanceWords(1)).toContain('只要有 1 个人退号');
  expect(chanceWords(2)).toContain('至少要有 2 个号');
  for (const position of [1, 2, null]) expect(chanceWords(position)).toContain('取决于有没有人退号');
});

it.each([
  [10, '10 分钟'],
  [59, '59 分钟'],
  [60, '1 小时'],
  [90, '90 分钟'],
  [120, '2 小时'],
])('calls %i minutes %s', (minutes, words) => expect(lengthWords(minutes)).toBe(words));

it('names the half-day', () => {
  expect(sessionWords({ visitDate: '2026-11-23', period: 'morning' }, '2026-11-22')).toBe('明天 11月23日 周一 上午');
});
