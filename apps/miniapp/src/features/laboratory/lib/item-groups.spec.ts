import { aReadItem } from '../../../../test/laboratory';
import { groupItems, regrouped, titledItems } from './item-groups';

const items = [
  aReadItem({ name: 'a', group: '血常规' }),
  aReadItem({ name: 'b', group: '肝功能', flag: 'high' }),
  aReadItem({ name: 'c', group: null }),
  aReadItem({ name: 'd', group: '血常规', flag: 'critical-low' }),
];
const told = (groups: ReturnType<typeof groupItems>) =>
  groups.map(({ title, items: all }) => [title, ...all.map(({ index, item }) => `${index}${item.name}`)]);

it('groups in the laboratory’s order', () => {
  expect(told(groupItems(items, 'laboratory'))).toEqual([
    ['血常规', '0a', '3d'],
    ['肝功能', '1b'],
    ['其他项目', '2c'],
  ]);
});

it('puts what needs a look first, and the group that has it', () => {
  expect(told(groupItems(items, 'abnormal-first'))).toEqual([
    ['血常规', '3d', '0a'],
    ['肝功能', '1b'],
    ['其他项目', '2c'],
  ]);
});

it('has no title for one group alone', () => {
  expect(told(groupItems([aReadItem({ name: 'a', group: '血常规' })], 'laboratory'))).toEqual([[null, '0a']]);
});

it('keeps some of the items under their titles, and leaves out groups that do not come up', () => {
  const rows = titledItems(groupItems(items, 'laboratory'));
  expect(told(regrouped(rows.slice(1, 3)))).toEqual([
    ['血常规', '3d'],
    ['肝功能', '1b'],
  ]);
  expect(regrouped(rows)).toEqual(groupItems(items, 'laboratory'));
  expect(regrouped([])).toEqual([]);
});
