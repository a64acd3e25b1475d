import type { Flag, LaboratoryItem } from '@kangqiao/contracts';
import { aReadItem } from '../../../../test/laboratory';
import { abnormalFirst, countItems } from './item-order';

const item = (code: string, flag: Flag): LaboratoryItem => aReadItem({ code, flag });

const items = [
  item('a', 'normal'),
  item('b', 'low'),
  item('c', 'undetermined'),
  item('d', 'critical-high'),
  item('e', 'high'),
  item('f', 'normal'),
];

const placed = items.map((one) => ({ item: one }));

it('puts what needs a look first and keeps the laboratory’s order within each rank', () => {
  expect(abnormalFirst(placed).map(({ item: { code } }) => code)).toEqual(['d', 'b', 'e', 'c', 'a', 'f']);
});

it('counts abnormal values with the critical among them, and the undetermined apart', () => {
  expect(countItems(items)).toEqual({ abnormal: 3, critical: 1, undetermined: 1 });
});

it('leaves the given list as it is', () => {
  abnormalFirst(placed);
  expect(placed[0]?.item.code).toBe('a');
});
