import type { ReportSourceStatus, ReportSummary } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import type { ListedReport } from './archive-rows';
import { ReportLister } from './report-lister';
import { ReportPages } from './report-pages';
import { type ReportViewer, viewerOf } from './report-viewer';
import { partsOf, type ReportSpan, silentOf, windowsOf } from './reports.policy';

/** The reports of a span however long. */
export interface LongList {
  /** Newest first. */
  items: ReportSummary[];
  /** So many older ones of the span are not among them. */
  left: number;
  /** So many reports of the span wait until the doctor or family may tell of them; they are not among the items. */
  held: number;
  /** One line a hospital; what it did not answer for one part of the time it has not answered. */
  sources: ReportSourceStatus[];
  /** The first day for which hospitals were asked. */
  askedFrom: string;
  /** Copies are kept: what is older than `askedFrom` is as complete as these are. */
  kept: boolean;
  withheld: boolean;
}

/** A hospital that was silent once is silent. */
const together = (all: readonly ReportSourceStatus[]): ReportSourceStatus[] => {
  const sources = new Map<string, ReportSourceStatus>();
  for (const source of all) {
    const before = sources.get(source.hospitalId);
    if (!before || before.state === 'answered') sources.set(source.hospitalId, source);
  }
  return [...sources.values()];
};

/** Lists what one request of the report list cannot: more than a year. */
@Injectable()
export class ReportHistory {
  constructor(
    private readonly access: PatientAccess,
    private readonly lister: ReportLister,
    private readonly pages: ReportPages,
  ) {}

  /**
   * Asks hospitals year by year for the newest three years of the span; what is older comes from the copies. Nothing of files
   * that are this person's no more: the list is given away.
   */
  async of(resident: SignedInResident, personId: string, span: ReportSpan, most: number): Promise<LongList> {
    const viewer = viewerOf(resident, await this.access.require(resident, personId, 'reports'));
    const { asked } = partsOf(span);
    const listed: ListedReport[] = [];
    const answers: ReportSourceStatus[] = [];
    for (const window of windowsOf(asked)) {
      const answer = await this.lister.ask(viewer, window);
      listed.push(...answer.listed);
      answers.push(...answer.sources);
    }
    const sources = together(answers);
    const { items, held } = viewer.keepsCopies
      ? await this.pages.allKept(viewer, span, silentOf(sources))
      : await this.#listed(viewer, listed);
    return {
      items: items.slice(0, most),
      left: Math.max(0, items.length - most),
      held,
      sources,
      askedFrom: asked.from,
      kept: viewer.keepsCopies,
      withheld: viewer.person.hidesSensitive,
    };
  }

  async #listed(viewer: ReportViewer, listed: readonly ListedReport[]): Promise<Pick<LongList, 'items' | 'held'>> {
    const { items, held } = await this.pages.ofListed(viewer, listed, { limit: listed.length });
    return { items, held: held.length };
  }
}
