import type { CorrectionAbout, CorrectionState } from '@kangqiao/contracts';
import { t } from '@/language';

/** A word for each state; the word carries the meaning, the tone supports it. */
export const CORRECTION_WORDING: Readonly<
  Record<CorrectionState, { label: string; tone: 'accent' | 'neutral' | 'success' | 'warning' }>
> = {
  sent: { label: t`已提交`, tone: 'neutral' },
  received: { label: t`医院已收到`, tone: 'accent' },
  accepted: { label: t`同意更正`, tone: 'success' },
  declined: { label: t`没有更正`, tone: 'warning' },
};

const ABOUT: Readonly<Record<CorrectionAbout, true>> = {
  visit: true,
  diagnosis: true,
  prescription: true,
  allergy: true,
  immunization: true,
  measurement: true,
  'blood-group': true,
  document: true,
  report: true,
};

export const isAbout = (text: string): text is CorrectionAbout => Object.keys(ABOUT).includes(text);
