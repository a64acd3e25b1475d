import type { HarnessInUse } from './harness';

export function describeDirectory(harness: HarnessInUse): void {
  describe('directory', () => {
    it('tells the name and address of the hospital', async () => {
      const profile = await harness().hospital.directory.profile();
      expect(profile.name).not.toBe('');
      expect(profile.address).not.toBe('');
    });

    it('lists departments whose parents are departments too', async () => {
      const departments = await harness().hospital.directory.departments();
      const ids = new Set(departments.map(({ id }) => id));
      expect(ids).toContain(harness().departmentId);
      expect(departments.filter(({ parentId }) => parentId !== null && !ids.has(parentId))).toEqual([]);
      expect(departments.some(({ parentId }) => parentId === null)).toBe(true);
    });

    it('lists the doctors of one department only', async () => {
      const { hospital, departmentId } = harness();
      const doctors = await hospital.directory.doctors(departmentId);
      expect(doctors.length).toBeGreaterThan(0);
      expect(new Set(doctors.map((doctor) => doctor.departmentId))).toEqual(new Set([departmentId]));
    });

    it('lists the doctors of all departments', async () => {
      const { hospital, departmentId } = harness();
      const some = await hospital.directory.doctors(departmentId);
      const all = await hospital.directory.doctors();
      expect(all.length).toBeGreaterThan(some.length);
      expect(all).toEqual(expect.arrayContaining(some));
    });

    it('answers a department without doctors with an empty list', async () => {
      await expect(harness().hospital.directory.doctors('no-such-department')).resolves.toEqual([]);
    });
  });
}
