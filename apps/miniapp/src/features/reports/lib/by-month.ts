import { localDateOf } from '@kangqiao/domain';
import type { ReportSummary } from '@kangqiao/contracts';

export interface MonthOfReports {
  /** `2026-11`. */
  month: string;
  /** Newest first. */
  reports: ReportSummary[];
}

/** Reports by the month of their release on the hospital's calendar, newest first. */
export const reportsByMonth = (reports: readonly ReportSummary[]): MonthOfReports[] => {
  const months = new Map<string, ReportSummary[]>();
  const inOrder = [...reports].sort((a, b) => Date.parse(b.reportedAt) - Date.parse(a.reportedAt));
  for (const report of inOrder) {
    const month = localDateOf(new Date(report.reportedAt)).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), report]);
  }
  return [...months].map(([month, list]) => ({ month, reports: list }));
};
