import type { Say } from '@kangqiao/language';
import type { IpsGaps, IpsSummary } from './input';

/** What must be said beside every list, for a list that looks whole and is not misleads. */
export const caveats = ({ sources, withheld }: Pick<IpsSummary, 'sources' | 'withheld'>, t: Say): string[] => {
  const silent = sources.filter(({ state }) => state === 'unavailable' || state === 'document-not-taken');
  const names = t.list(silent.map(({ hospitalName }) => hospitalName));
  return [
    ...(silent.length > 0 ? [t`未能从以下医院取得最新内容，可能不全：${names}。`] : []),
    ...(withheld ? [t`敏感科室的内容（如有）未包含在内。`] : []),
  ];
};

/** The same of reports. */
export const gapNotes = ({ silent, missing, most, withheld }: IpsGaps, t: Say): string[] => [
  ...(silent.length > 0 ? [t`未能从以下医院取得最新报告，可能不全：${t.list(silent)}。`] : []),
  ...(missing.length > 0 ? [t`以下报告暂时无法取得：${t.list(missing)}。`] : []),
  ...(most === null ? [] : [t`报告较多，仅包含最近 ${most} 份。`]),
  ...(withheld ? [t`敏感科室的报告（如有）未包含在内。`] : []),
];
