import type { LocalDate } from '@kangqiao/contracts';
import { t } from '@/language';

/** A span of time to choose: everything, or one year. */
export interface TimeChoice {
  value: string;
  label: string;
}

/** Shows more years to choose from; no span of time itself. */
export const EARLIER = 'earlier';
/** So many years are offered at first, and more each time. */
export const YEARS = 5;

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

/** `all`, then this year and so many before it, none before the birth; `EARLIER` where there are more. */
export const timeChoices = (now: LocalDate, birthDate: LocalDate, count: number): TimeChoice[] => {
  const lived = Math.max(1, yearOf(now) - yearOf(birthDate) + 1);
  const years = Array.from({ length: Math.min(count, lived) }, (_, back) => String(yearOf(now) - back));
  return [
    { value: 'all', label: t`全部` },
    ...years.map((value) => ({ value, label: t`${value}年` })),
    ...(lived > count ? [{ value: EARLIER, label: t`更早` }] : []),
  ];
};

/** The days of a choice; nothing for everything. This year ends today. */
export const daysOf = (value: string, now: LocalDate): { from?: LocalDate; to?: LocalDate } => {
  if (value === 'all') return {};
  const last = `${value}-12-31`;
  return { from: `${value}-01-01`, to: last > now ? now : last };
};
