import type { ReportKind } from '@kangqiao/contracts';

/** Kinds of report in a resident's words. */
export const KIND_WORDS = {
  laboratory: '检验',
  imaging: '影像',
  microbiology: '微生物',
} as const satisfies Record<ReportKind, string>;

const RESULTS: Readonly<Record<string, string>> = { S: '敏感', I: '中介', R: '耐药' };

/** S, I and R with their words; anything else exactly as the laboratory wrote it. */
export const susceptibilityWord = (result: string): string => {
  const word = RESULTS[result.trim().toUpperCase()];
  return word === undefined ? result : `${word} ${result.trim().toUpperCase()}`;
};
