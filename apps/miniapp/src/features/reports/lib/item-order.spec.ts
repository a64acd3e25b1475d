import type { Flag, LaboratoryItem } from '@kangqiao/contracts';
import { abnormalFirst, countItems } from './item-order';

const item = (code: string, flag: Flag): LaboratoryItem => ({
  code,
  name: code,
  value: '1',
  unit: null,
  referenceRange: null,
  flag,
  flagSource: 'laboratory',
});

const items = [
  item('a', 'normal'),
  item('b', 'low'),
  item('c', 'undetermined'),
  item('d', 'critical-high'),
  item('e', 'high'),
  item('f', 'normal'),
];

it('puts what needs a look first and keeps the laboratory’s order within each rank', () => {
  expect(abnormalFirst(items).map(({ code }) => code)).toEqual(['d', 'b', 'e', 'c', 'a', 'f']);
});

it('counts abnormal values with the critical among them, and the undetermined apart', () => {
  expect(countItems(items)).toEqual({ abnormal: 3, critical: 1, undetermined: 1 });
});

it('leaves the given list as it is', () => {
  abnormalFirst(items);
  expect(items[0]?.code).toBe('a');
});
