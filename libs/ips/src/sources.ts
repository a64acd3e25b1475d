import type { Say } from '@kangqiao/language';
import type { IpsGaps, IpsHistory, IpsSummary } from './input';

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
export const gapNotes = ({ silent, missing, held, cut, unasked, withheld }: IpsGaps, t: Say): string[] => [
  ...(silent.length > 0 ? [t`未能从以下医院取得最新报告，可能不全：${t.list(silent)}。`] : []),
  ...(missing.length > 0 ? [t`以下报告暂时无法取得：${t.list(missing)}。`] : []),
  ...(held > 0 ? [t`另有 ${held} 份报告按本人的选择暂不显示，没有包括在内。`] : []),
  ...(cut
    ? [
        t`报告较多，仅包含最近 ${cut.most} 份（${t.day(cut.since)} 以来）。`,
        t`更早的 ${cut.left} 份没有包括在内，可以另选时间取得。`,
      ]
    : []),
  ...(unasked?.kept === true ? [t`${t.day(unasked.before)} 以前的报告来自保存的副本，没有保存过的不在内。`] : []),
  ...(unasked?.kept === false
    ? [t`没有向医院查询 ${t.day(unasked.before)} 以前的报告，它们不在内；可以另选时间取得。`]
    : []),
  ...(withheld ? [t`敏感科室的报告（如有）未包含在内。`] : []),
];

/** The same of what happened in a span of time. */
export const historyNotes = ({ gaps: { entriesSince, measuredSince, titlesAlone } }: IpsHistory, t: Say): string[] => [
  ...(entriesSince === null
    ? []
    : [t`就诊、测量和文书较多，仅包含 ${t.day(entriesSince)} 以来的，更早的没有包括在内。`]),
  ...(measuredSince === null ? [] : [t`自己测量的记录较多，仅包含 ${t.day(measuredSince)} 以来的。`]),
  ...(titlesAlone
    ? [t`文书较多，最近 ${titlesAlone.most} 份附有内容。`, t`更早的 ${titlesAlone.left} 份文书只列出名称。`]
    : []),
];
