import type { Period } from '@kangqiao/contracts';
import { t } from '@/language';

const WORDS = {
  morning: t`上午`,
  afternoon: t`下午`,
  evening: t`晚间`,
  'all-day': t`全天`,
} as const satisfies Record<Period, string>;

/** Half-days as a hospital calls them. A server of a later version may know more of them. */
export const periodWords = (period: Period): string =>
  (WORDS as Partial<Record<string, string>>)[period] ?? t`其他时段`;
