import { largestDepartment } from '../../../testing/largest-department';
import { buildPeople, buildWorld } from '../../world';
import { addDays } from '../../world/calendar';
import { buildCountyWorld } from './build-world';

const today = '2026-11-22';
const WEEK = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(today, days));
const people = buildPeople(today);
const county = buildCountyWorld(() => people)({ seed: 1, today });
const city = buildWorld({ seed: 1, today });
const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;

describe('the county hospital', () => {
  it('has its own departments and doctors, somebody in every one that sees patients', () => {
    const below = county.departments.filter(({ parentId }) => parentId !== '0');
    expect(below.length).toBeGreaterThanOrEqual(12);
    expect(county.doctors.length).toBeGreaterThanOrEqual(24);
    expect(below.every(({ id }) => county.doctors.some(({ departmentId }) => departmentId === id))).toBe(true);
    expect(unique(county.doctors.map(({ id }) => id))).toBe(true);
    const cityNames = new Set(city.doctors.map(({ name }) => name));
    expect(county.doctors.filter(({ name }) => cityNames.has(name))).toEqual([]);
  });

  it('shows ten days, of which the last is not released', () => {
    const days = [...new Set(county.sessions.map(({ date }) => date))].sort();
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-11-22', '2026-12-01', 10]);
    const last = county.sessions.filter(({ date }) => date === '2026-12-01');
    expect(last.every(({ state }) => state === 'not-released')).toBe(true);
    expect(county.sessions.some(({ unlimited }) => unlimited)).toBe(true);
  });

  it.each(WEEK)('has a department with at least fifty sessions, %s', (day) => {
    const { sessions } = buildCountyWorld(() => people)({ seed: 1, today: day });
    expect(largestDepartment(sessions)).toBeGreaterThanOrEqual(50);
  });

  it('has a laboratory report with at least forty items', () => {
    const lengths = county.reports.map((report) => (report.kind === 'laboratory' ? report.items.length : 0));
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(40);
  });

  it('names numbers by the time at which they begin', () => {
    expect(
      county.sessions.flatMap(({ numbers }) => numbers).every(({ id, startTime }) => id === startTime.replace(':', '')),
    ).toBe(true);
  });

  it('knows some of the town under numbers of its own: one twice, some not at all', () => {
    const files = county.residents.map(({ patientNos }) => patientNos.length);
    expect(files.filter((count) => count === 2)).toHaveLength(1);
    expect(files.filter((count) => count === 0).length).toBeGreaterThan(5);
    const own = county.residents.flatMap(({ patientNos }) => patientNos);
    const cityNos = new Set(city.residents.flatMap(({ patientNos }) => patientNos));
    expect(unique(own)).toBe(true);
    expect(own.some((patientNo) => cityNos.has(patientNo))).toBe(false);
    expect(county.residents.map(({ document }) => document)).toEqual(city.residents.map(({ document }) => document));
  });

  it('knows somebody whom the city’s hospital does not', () => {
    const here = county.residents.filter(({ patientNos }) => patientNos.length > 0);
    const isUnknownThere = (code: string) =>
      city.residents.some(({ signInCode, patientNos }) => signInCode === code && patientNos.length === 0);
    expect(here.filter(({ signInCode }) => isUnknownThere(signInCode)).map(({ name }) => name)).toEqual(['余思远']);
  });

  it('tells of everybody with a file a visit, and of nobody else', () => {
    const known = new Set(county.residents.flatMap(({ patientNos }) => patientNos));
    const seen = new Set(county.encounters.map(({ patientNo }) => patientNo));
    expect(seen).toEqual(known);
    for (const entries of [county.reports, county.prescriptions]) {
      expect(entries.every(({ patientNo }) => known.has(patientNo))).toBe(true);
      expect(unique(entries.map(({ id }) => id))).toBe(true);
    }
    expect(county.reports.some(({ kind }) => kind === 'imaging')).toBe(true);
    expect(county.reports.every(({ reportedAt }) => reportedAt.slice(0, 10) <= today)).toBe(true);
  });

  it('has posts for every doctor that it names', () => {
    const nameOf = new Map(county.departments.map(({ id, name }) => [id, name]));
    const posts = new Set(county.doctors.map(({ name, departmentId }) => `${nameOf.get(departmentId)} ${name}`));
    const named = [...county.encounters, ...county.reports].map((one) => `${one.departmentName} ${one.doctorName}`);
    expect(named.filter((post) => !posts.has(post))).toEqual([]);
  });
});
