import type { Period } from '@kangqiao/contracts';
import { t } from '@/language';

/** Half-days as a hospital calls them. */
export const PERIOD_WORDS = {
  morning: t`上午`,
  afternoon: t`下午`,
  evening: t`晚间`,
  'all-day': t`全天`,
} as const satisfies Record<Period, string>;
