import { addDays, localDateOf } from '@kangqiao/domain';
import { MOST_DAYS, type ReportSpan } from '../reports/reports.policy';

/** The newest so many results are given out. */
export const MOST_RESULTS = 300;

export type TrendSpanVerdict = { kind: 'fine'; span: ReportSpan } | { kind: 'backwards' };

/** Which days to look at: those given, however far back; the last year up to the last day otherwise. */
export function trendSpan(given: Partial<ReportSpan>, now: Date): TrendSpanVerdict {
  const to = given.to ?? localDateOf(now);
  const from = given.from ?? addDays(to, 1 - MOST_DAYS);
  return from > to ? { kind: 'backwards' } : { kind: 'fine', span: { from, to } };
}
