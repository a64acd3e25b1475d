import type { ReportSourceStatus } from '@kangqiao/contracts';
import { addDays, daysBetween, localDateOf } from '@kangqiao/domain';
import type { ReportHeader } from '@kangqiao/his-port';
import type { Sensitive } from '../../platform/access/sensitive';
import type { ListedReport } from './archive-rows';
import { toReportId } from './report-id';

const DEFAULT_DAYS = 180;
const DAY_MS = 24 * 60 * 60 * 1000;
/** What is older is nobody's news any more. */
const UNREAD_DAYS = 30;
/** The longest span of one request, both days included: a leap year. */
export const MOST_DAYS = 366;

/** Of a longer span hospitals are asked for the newest three years, with a leap day; what is older is read in the copies. */
export const ASKED_DAYS = 1096;

export interface ReportSpan {
  from: string;
  to: string;
}

/** The hospitals that did not answer just now. */
export const silentOf = (sources: readonly ReportSourceStatus[]): ReadonlySet<string> =>
  new Set(sources.filter(({ state }) => state !== 'answered').map(({ hospitalId }) => hospitalId));

export type ReportSpanVerdict = { kind: 'fine'; span: ReportSpan } | { kind: 'backwards' } | { kind: 'too-long' };

/** Which days to ask for: those given; the last 180 days up to the last day otherwise. */
export function reportSpan(given: Partial<ReportSpan>, now: Date): ReportSpanVerdict {
  const to = given.to ?? localDateOf(now);
  const from = given.from ?? addDays(to, 1 - DEFAULT_DAYS);
  if (from > to) return { kind: 'backwards' };
  return daysBetween(from, to) + 1 > MOST_DAYS ? { kind: 'too-long' } : { kind: 'fine', span: { from, to } };
}

/** Nobody alive has a report from before. */
const EARLIEST = '1900-01-01';

/**
 * Which days hospitals are asked for where reports stand among other things, whatever days are chosen there: those up to
 * today, at most the newest year of them; null = there is none.
 */
export function newestSpan(given: Partial<ReportSpan>, now: Date): ReportSpan | null {
  const today = localDateOf(now);
  const to = given.to !== undefined && given.to < today ? given.to : today;
  if (to < EARLIEST) return null;
  const from = given.from ?? addDays(to, 1 - DEFAULT_DAYS);
  const first = addDays(to, 1 - MOST_DAYS);
  return from > to ? null : { from: from < first ? first : from, to };
}

/** The newest days of a span, for which hospitals are asked, and those before them; null where there are none. */
export function partsOf({ from, to }: ReportSpan): { asked: ReportSpan; older: ReportSpan | null } {
  if (daysBetween(from, to) + 1 <= ASKED_DAYS) return { asked: { from, to }, older: null };
  const first = addDays(to, 1 - ASKED_DAYS);
  return { asked: { from: first, to }, older: { from, to: addDays(first, -1) } };
}

/** A span in pieces that hospitals may be asked for, newest first; no day twice, none left out. */
export function windowsOf({ from, to }: ReportSpan): ReportSpan[] {
  const first = addDays(to, 1 - MOST_DAYS);
  return first <= from ? [{ from, to }] : [{ from: first, to }, ...windowsOf({ from, to: addDays(first, -1) })];
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

/** Whether an account still has to look at a report: it is new, or was corrected after it was opened. */
export function isUnread(reportedAt: Date, correctedAt: Date | null, readAt: Date | null, now: Date): boolean {
  const changedAt = correctedAt && correctedAt > reportedAt ? correctedAt : reportedAt;
  if (now.getTime() - changedAt.getTime() >= UNREAD_DAYS * DAY_MS) return false;
  return readAt === null || (correctedAt !== null && readAt < correctedAt);
}

/** The one day on which something was released. */
export const localSpanOf = (at: Date): ReportSpan => ({ from: localDateOf(at), to: localDateOf(at) });

/** The order of every list; what was released at the same moment stands in the order of its ids, downwards. */
export const newestFirst = (listed: readonly ListedReport[]): ListedReport[] => {
  const keyed = listed.map((one) => ({ one, at: one.header.reportedAt.getTime(), id: toReportId(one.address) }));
  return keyed.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).map(({ one }) => one);
};
