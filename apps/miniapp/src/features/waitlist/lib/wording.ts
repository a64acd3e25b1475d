import type { WaitlistEntry, WaitlistState } from '@kangqiao/contracts';
import { t } from '@/language';
import { periodWords, dayLabel } from '@/wording';

interface Wording {
  /** Two to four characters for a tag. */
  label: string;
  /** What it means for the resident. */
  sentence: string;
  tone: 'neutral' | 'accent' | 'success' | 'warning';
}

/** Every state of a place in line in a resident's words. */
export const WAITLIST_WORDING = {
  waiting: { label: t`候补中`, sentence: t`有人退号时按先后顺序留给候补的人。`, tone: 'accent' },
  offered: { label: t`到号了`, sentence: t`有人退号，这个号为您留着，请尽快确认。`, tone: 'warning' },
  taken: { label: t`已约上`, sentence: t`候补成功，已经约上。`, tone: 'success' },
  passed: { label: t`已错过`, sentence: t`没有在保留时间内确认，号已转给下一位。`, tone: 'neutral' },
  left: { label: t`已退出`, sentence: t`您已退出候补。`, tone: 'neutral' },
  ended: { label: t`已结束`, sentence: t`候补结束了，没有约上。`, tone: 'neutral' },
} as const satisfies Record<WaitlistState, Wording>;

/** Such as `第 1 位`, with how many wait; nothing unless they wait. */
export const positionWords = ({ position, waiting }: Pick<WaitlistEntry, 'position' | 'waiting'>): string =>
  position === null ? '' : t`第 ${position} 位，共 ${waiting ?? position} 人候补`;

/** What can honestly be said of the chance: nobody knows how many will give their number back. */
export const chanceWords = (position: number | null): string => {
  if (position === 1) return t`只要有 1 个人退号，就轮到您。能不能等到，取决于有没有人退号。`;
  return position === null
    ? t`能不能等到，取决于有没有人退号。`
    : t`至少要有 ${position} 个号退出来才轮到您。能不能等到，取决于有没有人退号。`;
};

/** Such as `明天 11月23日 周一 上午`. */
export const sessionWords = ({ visitDate, period }: Pick<WaitlistEntry, 'visitDate' | 'period'>, now: string): string =>
  `${dayLabel(visitDate, now)} ${periodWords(period)}`;

/** Such as `2 小时`, `30 分钟`. */
export const lengthWords = (minutes: number): string =>
  minutes >= 60 && minutes % 60 === 0 ? t`${minutes / 60} 小时` : t`${minutes} 分钟`;
