import type { LocalDate } from '@kangqiao/contracts';
import { t } from '@/language';

/** A span of time to choose: everything, or one year. */
export interface TimeChoice {
  value: string;
  label: string;
}

const YEARS = 5;

/** `all`, then this year and those before it. */
export const timeChoices = (now: LocalDate): TimeChoice[] => {
  const year = Number(now.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, back) => String(year - back));
  return [{ value: 'all', label: t`全部` }, ...years.map((value) => ({ value, label: t`${value}年` }))];
};

/** The days of a choice; nothing for everything. This year ends today. */
export const daysOf = (value: string, now: LocalDate): { from?: LocalDate; to?: LocalDate } => {
  if (value === 'all') return {};
  const last = `${value}-12-31`;
  return { from: `${value}-01-01`, to: last > now ? now : last };
};
