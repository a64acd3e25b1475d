import type { HeldReport, ReportSourceStatus, ReportSummary } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { ArchiveReader } from './archive-reader';
import type { ListedReport } from './archive-rows';
import type { PageEnd } from './report-cursor';
import { type JudgedReport, ReportGate } from './report-gate';
import { ReportLister } from './report-lister';
import { endOf, isAfter, ReportPages, toHeld } from './report-pages';
import type { ReportViewer } from './report-viewer';
import { newestFirst, newestSpan, silentOf } from './reports.policy';

/** Which reports are wanted; all where nothing is said. */
export interface StrandQuery {
  hospitalId?: string;
  /** Both days included. */
  from?: string;
  to?: string;
}

/** A report at its place; `report` null = it is held back, or this reader is not to know of it. */
export interface StrandRow {
  place: PageEnd;
  report: JudgedReport | null;
}

/** A person's reports, to be set among other things: newest first, every row judged for this reader. */
export interface ReportStrand {
  page(after: PageEnd | null, limit: number): Promise<StrandRow[]>;
  /** What the list of reports says of those that are shown, in their order. */
  summaries(shown: readonly JudgedReport[]): Promise<ReportSummary[]>;
  /** Of all rows that were read so far. */
  readonly held: readonly HeldReport[];
  /** What the hospitals answered; empty where none was asked. */
  readonly sources: readonly ReportSourceStatus[];
  /** The first day for which they were asked; null where none was. */
  readonly askedFrom: string | null;
}

type ListedPage = (after: PageEnd | null, limit: number) => Promise<readonly ListedReport[]>;

/** Opens the reports of a person for readers of something larger. Who may read them is decided before. */
@Injectable()
export class ReportStrands {
  constructor(
    private readonly lister: ReportLister,
    private readonly copies: ArchiveReader,
    private readonly gate: ReportGate,
    private readonly pages: ReportPages,
    private readonly clock: Clock,
  ) {}

  /** Asks the hospitals before: for the days of the query, the newest year of them; for the last 180 days unless told. */
  async newest(viewer: ReportViewer, query: StrandQuery): Promise<ReportStrand> {
    const { hospitalId, from, to } = query;
    const span = newestSpan({ from, to }, this.clock.now());
    const { listed, sources } = span
      ? await this.lister.ask(viewer, { hospitalId, ...span })
      : { listed: [], sources: [] };
    const rows = viewer.keepsCopies ? this.#kept(viewer, query) : this.#listed(listed);
    return this.#open(viewer, rows, sources, span?.from ?? null);
  }

  /** Reads on in the copies as they are; without copies it asks again. */
  async asKnown(viewer: ReportViewer, query: StrandQuery): Promise<ReportStrand> {
    return viewer.keepsCopies ? this.#open(viewer, this.#kept(viewer, query), [], null) : this.newest(viewer, query);
  }

  #kept({ person }: ReportViewer, query: StrandQuery): ListedPage {
    const { to } = query;
    // What is to come is no bound: a hospital's clock may be ahead of ours.
    const until = to !== undefined && to < localDateOf(this.clock.now()) ? to : undefined;
    return (after, limit) => this.copies.page(person.id, { ...query, to: until, after, limit });
  }

  #listed(listed: readonly ListedReport[]): ListedPage {
    const all = newestFirst(listed);
    return async (after, limit) => all.filter((one) => after === null || isAfter(endOf(one), after)).slice(0, limit);
  }

  #open(
    viewer: ReportViewer,
    rows: ListedPage,
    sources: readonly ReportSourceStatus[],
    askedFrom: string | null,
  ): ReportStrand {
    const held: HeldReport[] = [];
    const silent = silentOf(sources);
    return {
      page: async (after, limit) => {
        const listed = await rows(after, limit);
        const judged = await this.gate.judge(viewer, listed);
        const shown = new Map(
          judged.filter(({ verdict }) => verdict.kind === 'shown').map((one) => [endOf(one).id, one]),
        );
        held.push(...judged.filter(({ verdict }) => verdict.kind === 'held').map(toHeld));
        return listed.map((one) => ({ place: endOf(one), report: shown.get(endOf(one).id) ?? null }));
      },
      summaries: (reports) => this.pages.summaries(viewer, reports, silent),
      held,
      sources,
      askedFrom,
    };
  }
}
