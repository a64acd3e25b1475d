import { addDays, daysBetween, localDateOf } from '@kangqiao/domain';

/** What one hospital is asked for at a time: a leap year. */
const WINDOW_DAYS = 366;
/** Hospitals are asked about three years. */
const ASKED_WINDOWS = 3;
/** Ten years with their leap days; what is older than hospitals are asked about comes from the copies. */
export const MOST_TREND_DAYS = 3653;

export interface TrendSpan {
  from: string;
  to: string;
}

export type TrendSpanVerdict = { kind: 'fine'; span: TrendSpan } | { kind: 'backwards' } | { kind: 'too-long' };

/** Which days to look at: those given; the last year up to the last day otherwise. */
export function trendSpan(given: Partial<TrendSpan>, now: Date): TrendSpanVerdict {
  const to = given.to ?? localDateOf(now);
  const from = given.from ?? addDays(to, 1 - WINDOW_DAYS);
  if (from > to) return { kind: 'backwards' };
  return daysBetween(from, to) + 1 > MOST_TREND_DAYS ? { kind: 'too-long' } : { kind: 'fine', span: { from, to } };
}

/** Whether hospitals are asked about one of the pieces, newest first; otherwise it is read in the copies alone. */
export const isAsked = (window: number): boolean => window < ASKED_WINDOWS;

/** The span in pieces that hospitals may be asked for, newest first; no day twice, none left out. */
export function windowsOf({ from, to }: TrendSpan): TrendSpan[] {
  const first = addDays(to, 1 - WINDOW_DAYS);
  return first <= from ? [{ from, to }] : [{ from: first, to }, ...windowsOf({ from, to: addDays(first, -1) })];
}
