import type { Period } from '@kangqiao/contracts';
import { periodWords } from './period';

it.each([
  ['morning', '上午'],
  ['all-day', '全天'],
  ['midnight', '其他时段'],
])('calls %s %s, whether this version knows it or not', (period, words) =>
  expect(periodWords(period as Period)).toBe(words),
);
