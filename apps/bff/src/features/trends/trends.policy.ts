import { addDays, daysBetween, localDateOf } from '@kangqiao/domain';

/** What one hospital is asked for at a time: a leap year. */
const WINDOW_DAYS = 366;
/** Three years with a leap day. */
export const MOST_TREND_DAYS = 1096;

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

/** The span in pieces that hospitals may be asked for, newest first; no day twice, none left out. */
export function windowsOf({ from, to }: TrendSpan): TrendSpan[] {
  const first = addDays(to, 1 - WINDOW_DAYS);
  return first <= from ? [{ from, to }] : [{ from: first, to }, ...windowsOf({ from, to: addDays(first, -1) })];
}
