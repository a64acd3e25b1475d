import type { LocalDate, TimelineReport } from '@kangqiao/contracts';
import { KIND_WORDS, lineMarksOf } from '@/features/reports';
import type { TimelineLine } from '@/features/record';
import { t } from '@/language';
import { open } from '@/platform';

/** A report as a line of the timeline; it opens on its own page. */
export const reportLine = (report: TimelineReport, now: LocalDate): TimelineLine => {
  const { id, occurredOn, kind, title, departmentName, hospitalName, unread, flagged } = report;
  return {
    ...{ id, occurredOn, title },
    word: t`${KIND_WORDS[kind]}报告单`,
    isVisit: false,
    marks: [
      ...(unread ? [{ text: t`未读`, tone: 'accent' as const }] : []),
      ...(flagged !== null && flagged > 0 ? [{ text: t`${flagged} 项异常`, tone: 'warning' as const }] : []),
    ],
    detail: departmentName,
    notes: lineMarksOf(report, now),
    origin: [t`来源 ${hospitalName}`],
    onOpen: () => open.report({ reportId: id }),
  };
};
