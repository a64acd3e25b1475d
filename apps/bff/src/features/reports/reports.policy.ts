import { addDays, daysBetween, localDateOf } from '@kangqiao/domain';

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
