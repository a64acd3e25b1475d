import { summaryOf } from './summary';

it.each([
  [20, { abnormal: 0, critical: 0, undetermined: 0 }, '共 20 项，未见异常标记。'],
  [20, { abnormal: 3, critical: 0, undetermined: 0 }, '共 20 项，3 项异常。'],
  [9, { abnormal: 3, critical: 1, undetermined: 2 }, '共 9 项，3 项异常，其中 1 项危急，2 项无法判断。'],
  [1, { abnormal: 0, critical: 0, undetermined: 1 }, '共 1 项，1 项无法判断。'],
])('of %d items with %j says: %s', (total, counts, said) => expect(summaryOf(total, counts)).toBe(said));
