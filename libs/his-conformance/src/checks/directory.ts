import { type Check, inGroup } from '../check';
import { ensure, ensureEqual } from '../expectations';

const check = inGroup('directory');

export const DIRECTORY_CHECKS: readonly Check[] = [
  check({
    id: 'directory.profile',
    title: 'tells the name and address of the hospital',
    standard: 'selfservice 1004 GetHosInfo · 互联互通 机构注册/查询 · FHIR Organization',
    run: async ({ hospital }) => {
      const { name, address } = await hospital.directory.profile();
      ensure(name !== '' && address !== '', 'name or address is empty');
    },
  }),
  check({
    id: 'directory.departments',
    title: 'lists departments whose parents are departments too',
    standard: 'selfservice 2001 GetDeptInfo · 互联互通 S0007 科室查询 · FHIR Organization with partOf',
    run: async ({ hospital }) => {
      const departments = await hospital.directory.departments();
      const ids = new Set(departments.map(({ id }) => id));
      ensure(ids.size > 0, 'no departments');
      const lost = departments.filter(({ parentId }) => parentId !== null && !ids.has(parentId));
      ensure(lost.length === 0, `${lost.length} departments below an unknown one`);
      ensure(
        departments.some(({ parentId }) => parentId === null),
        'no department at the top',
      );
    },
  }),
  check({
    id: 'directory.department-with-sessions',
    title: 'lists the department that has sessions',
    standard: 'The same department id in the directory and in the schedule',
    needs: ['departmentId'],
    run: async ({ hospital, departmentId }) => {
      const departments = await hospital.directory.departments();
      ensure(
        departments.some(({ id }) => id === departmentId),
        'the department is not in the directory',
      );
    },
  }),
  check({
    id: 'directory.doctors-of-department',
    title: 'lists the doctors of one department only',
    standard: 'selfservice 2002 GetDoctorInfo by DEPT_ID · 互联互通 S0010 人员查询 · FHIR PractitionerRole',
    needs: ['departmentId'],
    run: async ({ hospital, departmentId }) => {
      const doctors = await hospital.directory.doctors(departmentId);
      ensure(doctors.length > 0, 'no doctors');
      ensure(
        doctors.every((doctor) => doctor.departmentId === departmentId),
        'a doctor of another department',
      );
    },
  }),
  check({
    id: 'directory.doctors',
    title: 'lists the doctors of all departments',
    standard: 'selfservice 2002 with DEPT_ID -1 · 互联互通 S0010 人员查询 · FHIR PractitionerRole',
    needs: ['departmentId'],
    run: async ({ hospital, departmentId }) => {
      const some = await hospital.directory.doctors(departmentId);
      const all = await hospital.directory.doctors();
      ensure(all.length >= some.length, 'fewer than in one department');
      for (const doctor of some) {
        const same = all.find(({ id, departmentId: department }) => id === doctor.id && department === departmentId);
        ensureEqual(same, doctor, 'a doctor of the department among all');
      }
    },
  }),
  check({
    id: 'directory.no-doctors',
    title: 'answers a department without doctors with an empty list',
    standard: 'Empty is an answer: selfservice code 12 · 互联互通 NF · FHIR Bundle without entries',
    run: async ({ hospital }) => {
      ensureEqual(await hospital.directory.doctors('no-such-department'), [], 'the list');
    },
  }),
];
