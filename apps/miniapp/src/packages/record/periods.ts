import { monthsAfter } from '@kangqiao/domain';
import type { LocalDate } from '@kangqiao/contracts';
import { t } from '@/language';

export type Period = 'ever' | 'year' | 'months';

export const PERIODS: readonly { value: Period; label: string }[] = [
  { value: 'ever', label: t`全部时间` },
  { value: 'year', label: t`近一年` },
  { value: 'months', label: t`近三个月` },
];

const MONTHS = { year: -12, months: -3 } as const;

/** The first day of a span that ends today; undefined = from the beginning. */
export const startOf = (period: Period, today: LocalDate): LocalDate | undefined =>
  period === 'ever' ? undefined : monthsAfter(today, MONTHS[period]);
