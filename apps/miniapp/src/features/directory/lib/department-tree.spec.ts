import type { Department } from '@kangqiao/contracts';
import { departmentTree } from './department-tree';

const department = (id: string, parentId: string | null): Department => ({
  id,
  parentId,
  name: `科室${id}`,
  introduction: null,
  location: null,
});
const shape = (list: Department[]) =>
  departmentTree(list).map(({ parent, leaves }) => [parent.id, leaves.map((leaf) => leaf.id)]);

it('puts parents left and their children right, in the hospital’s order', () => {
  expect(shape([department('1', null), department('2', null), department('12', '1'), department('11', '1')])).toEqual([
    ['1', ['12', '11']],
    ['2', ['2']],
  ]);
});

it('brings a third level up to the second', () => {
  expect(
    shape([department('1', null), department('11', '1'), department('111', '11'), department('112', '11')]),
  ).toEqual([['1', ['111', '112']]]);
});

it('keeps a department whose parent is missing', () => {
  expect(shape([department('9', 'gone')])).toEqual([['9', ['9']]]);
});

it('survives a department that is its own parent', () => {
  expect(shape([department('1', '1'), department('2', '1')])).toEqual([['1', ['2']]]);
});

it('makes an empty tree from an empty list', () => expect(departmentTree([])).toEqual([]));
