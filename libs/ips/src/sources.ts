import type { IpsSummary } from './input';

/** Hospitals by name, as a document tells of them. */
export interface SourceNames {
  /** Their part is in the document. */
  told: string[];
  /** They could not answer: their part is from an earlier day, or missing. */
  silent: string[];
}

export const namesOf = ({ sources }: Pick<IpsSummary, 'sources'>): SourceNames => ({
  told: sources
    .filter(({ state, asOf }) => state === 'answered' || asOf !== null)
    .map(({ hospitalName }) => hospitalName),
  silent: sources
    .filter(({ state }) => state === 'unavailable' || state === 'document-not-taken')
    .map(({ hospitalName }) => hospitalName),
});

/** What must be said beside every list, for a list that looks whole and is not misleads. */
export const caveats = (summary: IpsSummary): string[] => {
  const { silent } = namesOf(summary);
  return [
    ...(silent.length > 0 ? [`未能从以下医院取得最新内容，可能不全：${silent.join('、')}。`] : []),
    ...(summary.withheld ? ['敏感科室的内容（如有）未包含在内。'] : []),
  ];
};
