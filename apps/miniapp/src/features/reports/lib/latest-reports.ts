import type { ReportSummary } from '@kangqiao/contracts';

/** The newest few, by the instant of release, whatever the offset it is written in. */
export const latestReports = (items: readonly ReportSummary[], count: number): ReportSummary[] =>
  [...items].sort((a, b) => Date.parse(b.reportedAt) - Date.parse(a.reportedAt)).slice(0, count);
