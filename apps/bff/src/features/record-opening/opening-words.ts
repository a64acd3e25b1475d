import type { RecordOpeningState } from '@kangqiao/contracts';

export const OPENING_WORDS: Readonly<Record<RecordOpeningState, string>> = {
  applied: '等待家庭医生答复',
  approved: '已开通',
  refused: '未同意',
  withdrawn: '已撤回',
};
