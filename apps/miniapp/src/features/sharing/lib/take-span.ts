import type { LocalDate } from '@kangqiao/contracts';
import { addDays } from '@kangqiao/domain';
import { t } from '@/language';

export type TakeSpan = 'year' | 'three-years' | 'all' | 'own';

export const TAKE_SPANS: readonly { value: TakeSpan; label: string }[] = [
  { value: 'year', label: t`近一年` },
  { value: 'three-years', label: t`近三年` },
  { value: 'all', label: t`全部` },
  { value: 'own', label: t`自己选日期` },
];

const DAYS = { year: 365, 'three-years': 1095 } as const;

/** The days of a choice; `own` starts with those of the last year. */
export const daysOfTake = (
  span: TakeSpan,
  now: LocalDate,
  birthDate: LocalDate,
): { from: LocalDate; to: LocalDate } => ({
  from: span === 'all' ? birthDate : addDays(now, -DAYS[span === 'three-years' ? span : 'year']),
  to: now,
});
