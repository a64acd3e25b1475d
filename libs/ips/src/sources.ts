import type { IpsSummary } from './input';

/** What must be said beside every list, for a list that looks whole and is not misleads. */
export const caveats = ({ sources, withheld }: Pick<IpsSummary, 'sources' | 'withheld'>): string[] => {
  const silent = sources.filter(({ state }) => state === 'unavailable' || state === 'document-not-taken');
  const names = silent.map(({ hospitalName }) => hospitalName).join('、');
  return [
    ...(silent.length > 0 ? [`未能从以下医院取得最新内容，可能不全：${names}。`] : []),
    ...(withheld ? ['敏感科室的内容（如有）未包含在内。'] : []),
  ];
};
