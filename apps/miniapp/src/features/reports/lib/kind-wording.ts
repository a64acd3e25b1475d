import type { ReportKind, SusceptibilityItem } from '@kangqiao/contracts';
import { cultureFinding } from '@kangqiao/domain';
import { t } from '@/language';

/** Kinds of report in a resident's words. */
export const KIND_WORDS = {
  laboratory: t`检验`,
  imaging: t`影像`,
  microbiology: t`微生物`,
} as const satisfies Record<ReportKind, string>;

const RESULTS: Readonly<Record<string, string>> = { S: t`敏感`, I: t`中介`, R: t`耐药` };

/** S, I and R with their words; anything else exactly as the laboratory wrote it. */
export const susceptibilityWord = (result: string): string => {
  const word = RESULTS[result.trim().toUpperCase()];
  return word === undefined ? result : `${word} ${result.trim().toUpperCase()}`;
};

/** What a culture says, in a resident's words. */
export const cultureWords = (
  organism: string | null,
  susceptibilities: readonly SusceptibilityItem[] | null,
): string => {
  const finding = cultureFinding(organism, susceptibilities?.length ?? 0);
  switch (finding.kind) {
    case 'grew':
      return finding.organism;
    case 'nothing':
      return t`未检出致病菌生长`;
    case 'unnamed':
      return t`医院没有写明检出了什么细菌`;
  }
};
