import type { LocalDate, Report, ReportSummary } from '@kangqiao/contracts';
import { t } from '@/language';
import { instantLabel } from '@/wording';

/** What a reader must know before reading a report. */
export interface Standing {
  tone: 'warning' | 'accent';
  title: string;
  text: string;
  /** What stood before the correction can be seen. */
  hasEarlier?: boolean;
}

const namesOf = (sources: Report['alsoFrom']): string =>
  [...new Set(sources.map(({ hospitalName }) => hospitalName))].join(t`、`);

/** What stands above a report, the most important first; nothing where it is plainly what the hospital says now. */
export const standingsOf = (
  report: Pick<Report, 'superseded' | 'earlier' | 'withdrawn' | 'fromCopy' | 'fetchedAt' | 'alsoFrom' | 'hospitalName'>,
  now: LocalDate,
): Standing[] => [
  ...(report.superseded
    ? [{ tone: 'warning' as const, title: t`这是更正前的报告`, text: t`医院已经更正，请以更正后的报告为准。` }]
    : []),
  ...(!report.superseded && report.earlier.length > 0
    ? [
        {
          tone: 'warning' as const,
          title: t`此报告已更正`,
          text: t`下面是更正后的内容，更正前的内容也可以查看。`,
          hasEarlier: true,
        },
      ]
    : []),
  ...(report.withdrawn
    ? [{ tone: 'warning' as const, title: t`医院不再提供此报告`, text: t`下面是以前保存的内容，请向医院核实。` }]
    : []),
  ...(report.fromCopy && !report.withdrawn && !report.superseded
    ? [
        {
          tone: 'accent' as const,
          title: t`截至 ${instantLabel(report.fetchedAt, now)}`,
          text: t`${report.hospitalName}暂时没有应答，下面是保存的内容。`,
        },
      ]
    : []),
  ...(report.alsoFrom.length > 0
    ? [{ tone: 'accent' as const, title: t`同一份报告有多个来源`, text: t`${namesOf(report.alsoFrom)}也有这份报告。` }]
    : []),
];

/** The words of a line of the list, besides what the report is. */
export const lineMarksOf = (
  { corrected, withdrawn, asOf, alsoFrom }: Pick<ReportSummary, 'corrected' | 'withdrawn' | 'asOf' | 'alsoFrom'>,
  now: LocalDate,
): string[] => [
  ...(corrected ? [t`已更正`] : []),
  ...(withdrawn ? [t`医院不再提供`] : []),
  ...(asOf ? [t`截至 ${instantLabel(asOf, now)}`] : []),
  ...(alsoFrom.length > 0 ? [t`${namesOf(alsoFrom)}也有`] : []),
];
