import type { RecordRequest, RecordRequestScope, RecordRequestState, Share, ShareState } from '@kangqiao/contracts';
import { t } from '@/language';

/** How a state is told, and how it looks. */
interface StateWords {
  text: string;
  tone: 'success' | 'neutral' | 'warning';
}

export const SHARE_STATE_WORDS: Readonly<Record<ShareState, StateWords>> = {
  open: { text: t`分享中`, tone: 'success' },
  ended: { text: t`已结束`, tone: 'neutral' },
  expired: { text: t`已过期`, tone: 'neutral' },
  'used-up': { text: t`次数已用完`, tone: 'neutral' },
  locked: { text: t`口令多次输错，已结束`, tone: 'warning' },
};

export const REQUEST_STATE_WORDS: Readonly<Record<RecordRequestState, StateWords>> = {
  pending: { text: t`等您答复`, tone: 'warning' },
  allowed: { text: t`正在使用`, tone: 'success' },
  refused: { text: t`已拒绝`, tone: 'neutral' },
  lapsed: { text: t`未答复，已失效`, tone: 'neutral' },
  ended: { text: t`已结束`, tone: 'neutral' },
};

export const REQUEST_SCOPE_WORDS: Readonly<Record<RecordRequestScope, string>> = {
  summary: t`健康档案摘要（过敏、疾病、用药、接种）`,
  'summary-and-reports': t`健康档案摘要和近 180 天的报告`,
};

export const whoAsks = ({ hospitalName, department, doctorName }: RecordRequest): string =>
  `${hospitalName} ${department} ${doctorName}`;

/** Such as `已打开 1 次，还可打开 2 次`. */
export const viewsSaid = ({ state, viewsLeft, openings }: Share): string => {
  const opened = openings.length === 0 ? t`还没有人打开` : t`已打开 ${openings.length} 次`;
  return state === 'open' ? t`${opened}，还可打开 ${viewsLeft} 次` : opened;
};
