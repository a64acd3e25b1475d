import { addDays, daysBetween, localDateOf } from '@kangqiao/domain';

/** What one hospital is asked for at a time: a leap year. */
const WINDOW_DAYS = 366;
/** Hospitals are asked for so many days, three years with a leap day; what is older is read in the copies alone. */
export const ASKED_DAYS = 1096;
/** The newest so many results are given out. */
export const MOST_RESULTS = 300;

export interface TrendSpan {
  from: string;
  to: string;
}

export type TrendSpanVerdict = { kind: 'fine'; span: TrendSpan } | { kind: 'backwards' };

/** Which days to look at: those given, however far back; the last year up to the last day otherwise. */
export function trendSpan(given: Partial<TrendSpan>, now: Date): TrendSpanVerdict {
  const to = given.to ?? localDateOf(now);
  const from = given.from ?? addDays(to, 1 - WINDOW_DAYS);
  return from > to ? { kind: 'backwards' } : { kind: 'fine', span: { from, to } };
}

/** The newest days, for which hospitals are asked, and those before them; null where there are none. */
export function partsOf({ from, to }: TrendSpan): { asked: TrendSpan; older: TrendSpan | null } {
  if (daysBetween(from, to) + 1 <= ASKED_DAYS) return { asked: { from, to }, older: null };
  const first = addDays(to, 1 - ASKED_DAYS);
  return { asked: { from: first, to }, older: { from, to: addDays(first, -1) } };
}

/** The span in pieces that hospitals may be asked for, newest first; no day twice, none left out. */
export function windowsOf({ from, to }: TrendSpan): TrendSpan[] {
  const first = addDays(to, 1 - WINDOW_DAYS);
  return first <= from ? [{ from, to }] : [{ from: first, to }, ...windowsOf({ from, to: addDays(first, -1) })];
}
