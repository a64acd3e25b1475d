import type { CorrectionState } from '@kangqiao/contracts';
import type { Say } from '@kangqiao/language';
import type { CorrectionContent } from './corrections.store';

export const CORRECTION_WORDS: Readonly<Record<CorrectionState, string>> = {
  sent: '已提交',
  received: '医院已收到',
  accepted: '医院同意更正',
  declined: '医院未更正',
};

/** A correction as it is kept, for the person to read. */
export const sayCorrection = (stored: string, t: Say): string => {
  const { title, occurredOn, text } = JSON.parse(stored) as CorrectionContent;
  return t`${[occurredOn && t.day(occurredOn), t.sentence(title)].filter(Boolean).join(' ')}：${text}`;
};
