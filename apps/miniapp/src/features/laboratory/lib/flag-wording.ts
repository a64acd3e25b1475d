import type { Flag } from '@kangqiao/contracts';
import { t } from '@/language';

export interface FlagWording {
  /** Shown beside the value: a sign and a word, so that colour never speaks alone. */
  label: string;
  tone: 'normal' | 'attention' | 'critical' | 'unknown';
}

/** Every flag as a resident reads it. */
export const FLAG_WORDING = {
  normal: { label: t`正常`, tone: 'normal' },
  high: { label: t`↑ 偏高`, tone: 'attention' },
  low: { label: t`↓ 偏低`, tone: 'attention' },
  'critical-high': { label: t`↑↑ 危急`, tone: 'critical' },
  'critical-low': { label: t`↓↓ 危急`, tone: 'critical' },
  abnormal: { label: t`异常`, tone: 'attention' },
  undetermined: { label: t`无法判断`, tone: 'unknown' },
} as const satisfies Record<Flag, FlagWording>;

export const isHigh = (flag: Flag | undefined): boolean => flag === 'high' || flag === 'critical-high';

export const isLow = (flag: Flag | undefined): boolean => flag === 'low' || flag === 'critical-low';

/** Whether a value deserves a look: the laboratory or the range says it is not normal. */
export const isAbnormal = (flag: Flag): boolean =>
  FLAG_WORDING[flag].tone === 'attention' || FLAG_WORDING[flag].tone === 'critical';
