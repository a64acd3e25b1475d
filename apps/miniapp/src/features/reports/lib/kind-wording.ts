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

const MEANINGS: readonly { sign: string; said: string }[] = [
  { sign: 'S', said: t`敏感：这种药通常管用` },
  { sign: 'I', said: t`中介：不一定管用` },
  { sign: 'R', said: t`耐药：这种药通常不管用` },
];

/** What the words in such a table mean, and who chooses; undefined where it has none of them. */
export const susceptibilityMeaning = (items: readonly SusceptibilityItem[]): string | undefined => {
  const found = new Set(items.map(({ result }) => result.trim().toUpperCase()));
  const said = MEANINGS.filter(({ sign }) => found.has(sign)).map((one) => one.said);
  return said.length === 0 ? undefined : t`${said.join(t`；`)}。用哪种药由医生决定。`;
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
