import type { ReportKind, SusceptibilityItem } from '@kangqiao/contracts';

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

/** What grew. Drugs tested against nothing named contradict "nothing grew": then only that is said. */
export const cultureWords = (organism: string | null, susceptibilities: readonly SusceptibilityItem[] | null): string =>
  organism ?? (susceptibilities?.length ? '医院没有写明检出了什么细菌' : '未检出致病菌生长');
