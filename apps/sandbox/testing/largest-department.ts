/** How many of these belong to the department that has the most of them. */
export function largestDepartment(sessions: readonly { departmentId: string }[]): number {
  const counts = new Map<string, number>();
  for (const { departmentId } of sessions) counts.set(departmentId, (counts.get(departmentId) ?? 0) + 1);
  return Math.max(...counts.values());
}
