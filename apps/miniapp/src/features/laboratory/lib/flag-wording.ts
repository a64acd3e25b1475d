import type { Flag } from '@kangqiao/contracts';

export interface FlagWording {
  /** Shown beside the value: a sign and a word, so that colour never speaks alone. */
  label: string;
  tone: 'normal' | 'attention' | 'critical' | 'unknown';
}

/** Every flag as a resident reads it. */
export const FLAG_WORDING = {
  normal: { label: '正常', tone: 'normal' },
  high: { label: '↑ 偏高', tone: 'attention' },
  low: { label: '↓ 偏低', tone: 'attention' },
  'critical-high': { label: '↑↑ 危急', tone: 'critical' },
  'critical-low': { label: '↓↓ 危急', tone: 'critical' },
  abnormal: { label: '异常', tone: 'attention' },
  undetermined: { label: '无法判断', tone: 'unknown' },
} as const satisfies Record<Flag, FlagWording>;

/** Whether a value deserves a look: the laboratory or the range says it is not normal. */
export const isAbnormal = (flag: Flag): boolean =>
  FLAG_WORDING[flag].tone === 'attention' || FLAG_WORDING[flag].tone === 'critical';
