import { addDays, daysBetween, localDateOf } from '@kangqiao/domain';
import type { ReportHeader } from '@kangqiao/his-port';
import type { Sensitive } from '../../platform/access/sensitive';

const DEFAULT_DAYS = 180;
/** The longest span of one request, both days included: a leap year. */
export const MOST_DAYS = 366;

export interface ReportSpan {
  from: string;
  to: string;
}

export type ReportSpanVerdict = { kind: 'fine'; span: ReportSpan } | { kind: 'backwards' } | { kind: 'too-long' };

/** Which days to ask for: those given; the last 180 days up to the last day otherwise. */
export function reportSpan(given: Partial<ReportSpan>, now: Date): ReportSpanVerdict {
  const to = given.to ?? localDateOf(now);
  const from = given.from ?? addDays(to, 1 - DEFAULT_DAYS);
  if (from > to) return { kind: 'backwards' };
  return daysBetween(from, to) + 1 > MOST_DAYS ? { kind: 'too-long' } : { kind: 'fine', span: { from, to } };
}

/**
 * Whether a report is one of a sensitive department's: by its department and title, and, where the whole report is at
 * hand, by what was examined.
 */
export function isSensitive(
  sensitive: Sensitive,
  report: Pick<ReportHeader, 'departmentName' | 'title'> & {
    items?: readonly { name: string }[];
    organism?: string | null;
  },
): boolean {
  const { departmentName, title, items = [], organism = null } = report;
  return sensitive.names(departmentName, title, organism, ...items.map(({ name }) => name));
}
