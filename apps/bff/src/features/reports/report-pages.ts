import type { HeldReport, ReportQuery, ReportSummary } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error';
import { Clock } from '../../platform/clock';
import { type ArchiveQuery, ArchiveReader } from './archive-reader';
import type { ListedReport } from './archive-rows';
import { fromReportCursor, type PageEnd, toReportCursor } from './report-cursor';
import { type JudgedReport, ReportGate } from './report-gate';
import { toReportId } from './report-id';
import type { ReportViewer } from './report-viewer';
import { toReportSummary } from './reports.mapper';
import { newestFirst, type ReportSpan } from './reports.policy';

const PAGE = 50;
/** Rows that are read at a time where all of them are wanted. */
const AT_ONCE = 100;
/** An answer of a hospital counts as of now for so long. */
const NOW_MS = 10 * 60 * 1000;

/** What of the copies is asked for. */
type KeptQuery = ReportQuery & Pick<ArchiveQuery, 'ownFilesOnly'>;

/** A page of shown reports, where it ended, and what was held back on the way. */
interface Filled {
  shown: JudgedReport[];
  held: JudgedReport[];
  /** Null = that was all. */
  end: PageEnd | null;
}

export interface Page {
  items: ReportSummary[];
  held: HeldReport[];
  nextCursor: string | null;
}

/** @throws AppError VALIDATION_FAILED for a cursor that no page ended with */
export function pageEndOf({ cursor }: ReportQuery): PageEnd | null {
  if (cursor === undefined) return null;
  const end = fromReportCursor(cursor);
  if (!end) throw new AppError('VALIDATION_FAILED', { details: [{ field: 'cursor', message: '页码无效' }] });
  return end;
}

/** Cuts lists of reports into pages, newest first. */
@Injectable()
export class ReportPages {
  constructor(
    private readonly copies: ArchiveReader,
    private readonly gate: ReportGate,
    private readonly clock: Clock,
  ) {}

  /** Of what the hospitals just listed. */
  async ofListed(viewer: ReportViewer, listed: readonly ListedReport[], query: ReportQuery): Promise<Page> {
    const judged = await this.gate.judge(viewer, newestFirst(listed));
    const after = pageEndOf(query);
    const rest = judged.filter((one) => after === null || isAfter(endOf(one), after));
    const shown = rest.filter(({ verdict }) => verdict.kind === 'shown');
    const items = shown.slice(0, query.limit ?? PAGE);
    const last = items.at(-1);
    return {
      items: await this.summaries(viewer, items, new Set()),
      held: rest.filter(isHeld).map(toHeld),
      nextCursor: last && shown.length > items.length ? toReportCursor(endOf(last)) : null,
    };
  }

  /**
   * Of what is kept. A hospital that did not answer just now is told by `asOf`.
   * @param silent hospitals that were asked now and did not answer
   */
  async ofKept(viewer: ReportViewer, query: ReportQuery, silent: ReadonlySet<string>): Promise<Page> {
    const { shown, held, end } = await this.#fill(viewer, query);
    return {
      items: await this.summaries(viewer, shown, silent),
      held: held.map(toHeld),
      nextCursor: end && toReportCursor(end),
    };
  }

  /**
   * All of a span that may be given away, without files that are not the person's any more, and how many of it are held back.
   * @param silent as above
   */
  async allKept(
    viewer: ReportViewer,
    span: ReportSpan,
    silent: ReadonlySet<string>,
  ): Promise<{ items: ReportSummary[]; held: number }> {
    const items: ReportSummary[] = [];
    // By their place: what is held back between two pages is met on both.
    const held = new Set<string>();
    let cursor: string | undefined;
    do {
      const filled = await this.#fill(viewer, { ...span, ownFilesOnly: true, limit: AT_ONCE, cursor });
      items.push(...(await this.summaries(viewer, filled.shown, silent)));
      for (const one of filled.held) held.add(endOf(one).id);
      cursor = filled.end ? toReportCursor(filled.end) : undefined;
    } while (cursor !== undefined);
    return { items, held: held.size };
  }

  /** What a list says of reports that are shown. @param silent as above */
  async summaries(
    { person, keepsCopies }: ReportViewer,
    shown: readonly JudgedReport[],
    silent: ReadonlySet<string>,
  ): Promise<ReportSummary[]> {
    if (shown.length === 0) return [];
    if (!keepsCopies) return shown.map((one) => toReportSummary(one, { asOf: null, alsoFrom: [] }));
    const [twins, answers] = await Promise.all([this.copies.twins(person.id, shown), this.copies.answers(person.id)]);
    const now = this.clock.now().getTime();
    const asOf = (hospitalId: string): string | null => {
      const answer = answers.find((one) => one.hospitalId === hospitalId);
      if (!answer) return null;
      const isNow = !silent.has(hospitalId) && now - answer.answeredAt.getTime() < NOW_MS;
      return isNow ? null : isoWithOffset(answer.answeredAt);
    };
    return shown.map((one) =>
      toReportSummary(one, {
        asOf: asOf(one.address.hospitalId),
        alsoFrom: (one.kept && twins.get(one.kept.id)) ?? [],
      }),
    );
  }

  /** What this reader may not see takes no place on the page. */
  async #fill(viewer: ReportViewer, query: KeptQuery): Promise<Filled> {
    const { kind, hospitalId, from, to, ownFilesOnly, limit = PAGE } = query;
    const shown: JudgedReport[] = [];
    const held: JudgedReport[] = [];
    let after = pageEndOf(query);
    for (;;) {
      const asked = { kind, hospitalId, from, to, ownFilesOnly, after, limit: limit + 1 };
      const rows = await this.copies.page(viewer.person.id, asked);
      for (const one of await this.gate.judge(viewer, rows)) {
        const last = shown.at(-1);
        if (one.verdict.kind === 'held') held.push(one);
        else if (last && shown.length === limit) return { shown, held, end: endOf(last) };
        else shown.push(one);
      }
      const lastRow = rows.at(-1);
      if (!lastRow || rows.length <= limit) return { shown, held, end: null };
      after = endOf(lastRow);
    }
  }
}

/** Where a report stands in every list. */
export const endOf = ({ address, header, kept }: ListedReport): PageEnd => ({
  at: header.reportedAt,
  id: kept?.id ?? toReportId(address),
});

export const isAfter = (one: PageEnd, end: PageEnd): boolean =>
  one.at < end.at || (one.at.getTime() === end.at.getTime() && one.id < end.id);

const isHeld = ({ verdict }: JudgedReport): boolean => verdict.kind === 'held';

export function toHeld({ header, hospitalName, verdict }: JudgedReport): HeldReport {
  if (verdict.kind !== 'held') throw new Error('a report that is shown is not held back');
  const { why, until } = verdict;
  return { kind: header.kind, hospitalName, why, until: until && isoWithOffset(until) };
}
