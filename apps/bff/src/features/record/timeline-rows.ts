import { TIMELINE_TYPES, type TimelineItem, type TimelineQuery, type TimelineType } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import type { JudgedReport } from '../reports/report-gate';
import type { ReportStrand } from '../reports/report-strands';
import type { After, EntryFilter, EntrySet, ListedEntry } from './entry-set';
import { spanOf } from './entry-time';
import type { RowSource } from './merged-page';
import { headlineOf } from './record-headline';
import { type SourceOf, toTimelineEntry } from './record.mapper';

/** What stands on the timeline, before it is put into words. */
export type TimelineRow = { kind: 'entry'; entry: ListedEntry } | { kind: 'report'; report: JudgedReport };

const toAfter = ({ at, id }: { at: Date; id: string }): After => ({ occurredAt: at, id });

/** Whether reports are among what is asked for. */
export const asksReports = ({ types }: Pick<TimelineQuery, 'types'>): boolean =>
  types === undefined || types.split(',').includes('report');

const filterOf = ({ types, hospitalId, from, to }: TimelineQuery): EntryFilter => ({
  ...spanOf(from, to),
  types: types?.split(',').filter((type): type is TimelineType => TIMELINE_TYPES.some((one) => one === type)),
  hospitalId,
});

/** The entries of the record as rows; none where only reports are asked for. */
export function entryRows(entries: EntrySet, query: TimelineQuery): RowSource<TimelineRow>[] {
  const filter = filterOf(query);
  if (filter.types?.length === 0) return [];
  return [
    {
      page: async (after, limit) =>
        (await entries.list(filter, after, limit)).map((entry) => ({ place: entry, item: { kind: 'entry', entry } })),
    },
  ];
}

/** The reports as rows, where there are any for this viewer. */
export const reportRows = (strand: ReportStrand | null): RowSource<TimelineRow>[] =>
  strand
    ? [
        {
          page: async (after, limit) => {
            const rows = await strand.page(after && { at: after.occurredAt, id: after.id }, limit);
            return rows.map(({ place, report }) => ({
              place: toAfter(place),
              item: report && { kind: 'report', report },
            }));
          },
        },
      ]
    : [];

/** One spelling for comparing: width, case and spaces do not matter. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

const wordsOf = (row: TimelineRow): (string | null)[] => {
  if (row.kind === 'entry') {
    const { title, detail } = headlineOf(row.entry);
    return [title, detail];
  }
  const { header, hospitalName } = row.report;
  return [header.title, header.departmentName, hospitalName];
};

/** Whether a row holds these words in what is shown of it. @param words plain; empty = everything does */
export const says = (row: TimelineRow, words: string): boolean =>
  words === '' || plain(wordsOf(row).join('\n')).includes(words);

/** The rows as the phone reads them, in their order. */
export async function toItems(
  rows: readonly TimelineRow[],
  sourceOf: SourceOf,
  strand: ReportStrand | null,
): Promise<TimelineItem[]> {
  const reports = rows.flatMap((row) => (row.kind === 'report' ? [row.report] : []));
  const summaries = strand ? await strand.summaries(reports) : [];
  const summaryOf = new Map(reports.map((report, index) => [report, summaries[index]]));
  return rows.flatMap((row): TimelineItem[] => {
    if (row.kind === 'entry') {
      const entry = toTimelineEntry(row.entry, sourceOf);
      return entry ? [entry] : [];
    }
    const summary = summaryOf.get(row.report);
    return summary ? [{ ...summary, type: 'report', occurredOn: localDateOf(row.report.header.reportedAt) }] : [];
  });
}
