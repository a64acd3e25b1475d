import type { Department } from '@kangqiao/contracts';

/** One row of the left column with what the right column shows for it. */
export interface DepartmentBranch {
  parent: Department;
  /** What can be booked below it; the department itself where it has no children. */
  leaves: Department[];
}

/**
 * Two columns from a flat list. Levels below the second are brought up to it; a department whose parent is
 * not in the list stands at the top, so that nothing the hospital sent is lost.
 */
export const departmentTree = (departments: readonly Department[]): DepartmentBranch[] => {
  const known = new Set(departments.map((department) => department.id));
  const children = new Map<string, Department[]>();
  const tops: Department[] = [];
  for (const department of departments) {
    const { parentId } = department;
    if (parentId === null || parentId === department.id || !known.has(parentId)) tops.push(department);
    else children.set(parentId, [...(children.get(parentId) ?? []), department]);
  }
  const leavesOf = (department: Department, seen: ReadonlySet<string>): Department[] => {
    const below = (children.get(department.id) ?? []).filter((child) => !seen.has(child.id));
    if (below.length === 0) return [department];
    return below.flatMap((child) => leavesOf(child, new Set([...seen, child.id])));
  };
  return tops.map((parent) => ({ parent, leaves: leavesOf(parent, new Set([parent.id])) }));
};
