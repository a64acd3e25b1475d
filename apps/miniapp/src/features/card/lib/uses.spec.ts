import type { CardUse } from '@kangqiao/contracts';
import { mergedUses, usesSince, wordsOfUse } from './uses';

const aUse = (id: string, at = '2026-11-22T14:02:31+08:00', change: Partial<CardUse> = {}): CardUse => ({
  id,
  at,
  hospitalId: 'kq-first',
  hospitalName: '市一医院',
  department: '内科门诊',
  step: 'registration',
  ...change,
});

it('says when, where and that the code was checked', () =>
  expect(wordsOfUse(aUse('1'))).toBe('14:02 市一医院 内科门诊 已核验'));

it('says what it was for where the terminal named no department', () =>
  expect(wordsOfUse(aUse('1', undefined, { department: null, step: 'pharmacy' }))).toBe('14:02 市一医院 取药 已核验'));

it('puts newer uses first and none twice', () => {
  const known = [aUse('a')];
  const newer = [aUse('b', '2026-11-22T14:03:00+08:00'), aUse('a')];
  expect(mergedUses(newer, known).map(({ id }) => id)).toEqual(['b', 'a']);
});

it('keeps the fifty newest', () => {
  const many = Array.from({ length: 60 }, (_, n) => aUse(String(n), new Date(n * 1000).toISOString()));
  const kept = mergedUses(many, []);
  expect(kept).toHaveLength(50);
  expect(kept[0]?.id).toBe('59');
});

it('takes a use in a second that had begun for one since', () => {
  const at = Date.parse('2026-11-22T14:02:31+08:00');
  expect(usesSince([aUse('a')], at + 999)).toHaveLength(1);
  expect(usesSince([aUse('a')], at + 1000)).toHaveLength(0);
});
