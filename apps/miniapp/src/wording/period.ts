import type { Period } from '@kangqiao/contracts';

/** Half-days as a hospital calls them. */
export const PERIOD_WORDS = {
  morning: '上午',
  afternoon: '下午',
  evening: '晚间',
  'all-day': '全天',
} as const satisfies Record<Period, string>;
