import type { ReportSummary } from '@kangqiao/contracts';
import { reportsByMonth } from './by-month';
import { latestReports } from './latest-reports';

const report = (id: string, reportedAt: string) => ({ id, reportedAt }) as ReportSummary;

const reports = [
  report('october', '2026-10-31T15:59:00Z'),
  report('november', '2026-10-31T16:00:00Z'),
  report('newest', '2026-11-20T09:00:00+08:00'),
];

it('groups by the hospital’s month, newest first', () => {
  expect(reportsByMonth(reports).map(({ month, reports: list }) => [month, list.map(({ id }) => id)])).toEqual([
    ['2026-11', ['newest', 'november']],
    ['2026-10', ['october']],
  ]);
});

it('takes the newest few', () => {
  expect(latestReports(reports, 2).map(({ id }) => id)).toEqual(['newest', 'november']);
});
