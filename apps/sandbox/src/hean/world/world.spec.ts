import { largestDepartment } from '../../../testing/largest-department';
import { checkCharacter } from '../../world/identity';
import { addDays } from '../../world/calendar';
import { buildPeople } from '../../world/residents';
import { buildCharts } from './chart';
import { departments } from './departments';
import { doctors } from './doctors';
import { buildPatients } from './patients';
import { buildSchedule, SCHEDULE_DAYS } from './schedule';
import { stories } from './stories';

const TODAY = '2026-11-22';
const WEEK = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(TODAY, days));
const DAYS = [TODAY, '2027-01-01', '2028-02-29'];

describe('the private hospital’s world', () => {
  it('has at least ten departments, each with doctors, and at least twenty doctors', () => {
    expect(departments.length).toBeGreaterThanOrEqual(10);
    expect(doctors.length).toBeGreaterThanOrEqual(20);
    expect(new Set(doctors.map(({ departmentId }) => departmentId))).toEqual(new Set(departments.map(({ id }) => id)));
  });

  it('shares most of its patients with the municipal hospital by document, and has some of its own', () => {
    const known = new Set(buildPeople(TODAY).map(({ document }) => document.number));
    const patients = buildPatients(TODAY);
    expect(patients.filter(({ document }) => known.has(document.number)).length).toBeGreaterThanOrEqual(12);
    expect(patients.filter(({ document }) => !known.has(document.number)).length).toBeGreaterThanOrEqual(4);
    expect(new Set(patients.map(({ patientNo }) => patientNo)).size).toBe(patients.length);
  });

  it('gives nobody a document that could be somebody’s, and every one its right check character', () => {
    for (const { document } of buildPatients(TODAY)) {
      expect(document.number).toMatch(/^(110199|911999)/);
      expect(document.number.charAt(17)).toBe(checkCharacter(document.number.slice(0, 17)));
    }
  });

  it.each(DAYS)('is the same for the same seed and day, %s', (today) => {
    const build = (seed: number) => ({
      schedule: buildSchedule(seed, today),
      charts: buildCharts(seed, today, buildPatients(today)),
    });
    expect(build(1)).toEqual(build(1));
    expect(build(1)).not.toEqual(build(2));
  });

  it('keeps tomorrow’s sessions when tomorrow comes', () => {
    const tomorrow = addDays(TODAY, 1);
    const ids = (today: string) =>
      buildSchedule(1, today)
        .filter(({ date }) => date === tomorrow)
        .map(({ id }) => id);
    expect(ids(tomorrow)).toEqual(ids(TODAY));
  });

  it.each(DAYS)(
    'stays small enough for its engine, with fourteen days of which the last is not released, %s',
    (today) => {
      const sessions = buildSchedule(1, today);
      expect(sessions.flatMap(({ numbers }) => numbers).length).toBeLessThanOrEqual(4500);
      expect(new Set(sessions.map(({ date }) => date)).size).toBe(SCHEDULE_DAYS);
      const last = addDays(today, SCHEDULE_DAYS - 1);
      expect(sessions.every(({ date, numbers }) => (numbers.length === 0) === (date === last))).toBe(true);
    },
  );

  it.each(WEEK)('has a department with at least fifty sessions, %s', (today) => {
    const sessions = buildSchedule(1, today).map(({ doctor }) => doctor);
    expect(largestDepartment(sessions)).toBeGreaterThanOrEqual(50);
  });

  it('has a laboratory report with at least forty items', () => {
    const reports = buildCharts(1, TODAY, buildPatients(TODAY)).flatMap(({ visits }) =>
      visits.flatMap((v) => v.reports),
    );
    const lengths = reports.map((report) => (report.kind === 'laboratory' ? report.items.length : 0));
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(40);
  });

  it('tells a story of everybody who has one, with at least sixty reports of three kinds', () => {
    const charts = buildCharts(1, TODAY, buildPatients(TODAY));
    expect(charts.map(({ patient }) => patient.key).sort()).toEqual(Object.keys(stories).sort());
    const reports = charts.flatMap(({ visits }) => visits.flatMap((visit) => visit.reports));
    expect(reports.length).toBeGreaterThanOrEqual(60);
    expect(new Set(reports.map(({ kind }) => kind))).toEqual(new Set(['laboratory', 'imaging', 'microbiology']));
    const unique = new Set(reports.map(({ id }) => id));
    expect(unique.size).toBe(reports.length);
    expect(reports.every(({ reportedAt }) => reportedAt < `${TODAY} 23:59:59`)).toBe(true);
  });
});
