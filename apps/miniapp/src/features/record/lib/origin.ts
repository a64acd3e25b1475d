import { localDateOf } from '@kangqiao/domain';
import type { EntrySource, LocalDate } from '@kangqiao/contracts';
import { t } from '@/language';
import { instantLabel } from '@/wording';

/**
 * Where an entry came from; that what the hospital said was not fetched today, and that it has taken it off its list, where
 * either is so.
 * @param when what was done then in words, such as `9月23日记录`; null where nobody knows
 */
export const originOf = (
  { hospitalName, fetchedAt, noLongerListed }: EntrySource,
  now: LocalDate,
  when: string | null = null,
): string[] => [
  t`来源 ${hospitalName}`,
  ...(when === null ? [] : [when]),
  ...(localDateOf(new Date(fetchedAt)) === now ? [] : [t`${instantLabel(fetchedAt, now)} 获取`]),
  ...(noLongerListed ? [t`医院已不再列出`] : []),
];

/** What must be known of where an entry came from besides the hospital; empty where nothing must. */
export const heedOf = (source: EntrySource, now: LocalDate): string =>
  originOf(source, now)
    .slice(1)
    .join(t`，`);
