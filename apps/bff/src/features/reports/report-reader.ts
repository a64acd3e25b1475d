import { HospitalError, type LaboratoryReport } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Sensitive } from '../../platform/access/sensitive';
import { requireFreshCheck } from '../../platform/auth/fresh-check';
import { Clock } from '../../platform/clock';
import { type PortReport, toContentText } from './report-content';
import { ArchiveReader } from './archive-reader';
import { type ReadReport, ReportFetch } from './report-fetch';
import { type JudgedReport, ReportGate } from './report-gate';
import type { ListedReport } from './archive-rows';
import type { PageEnd } from './report-cursor';
import type { ReportAddress } from './report-id';
import { type Asked, type Listing, ReportLister } from './report-lister';
import type { ReportViewer } from './report-viewer';
import { ReportHeld, ReportNotFound } from './reports.errors';
import { isSensitive } from './reports.policy';

/** A laboratory report with where it is from. */
export interface ReadLaboratoryReport extends ReadReport {
  report: LaboratoryReport;
}

/** What a reader asked for, and the hospitals that could not answer. */
export interface LaboratoryReading {
  /** Newest first. */
  reports: ReadLaboratoryReport[];
  sources: Listing['sources'];
}

/** A page of what is kept. */
export interface KeptLaboratory {
  /** Newest first. */
  reports: ReadLaboratoryReport[];
  /** So many more may be seen, of which only the title is known. */
  unopened: number;
}

/** Copies that are read at a time. */
const COPIES_AT_ONCE = 20;

/** Gives whole reports to those who may read them now. */
@Injectable()
export class ReportReader {
  constructor(
    private readonly fetch: ReportFetch,
    private readonly lister: ReportLister,
    private readonly archive: ArchiveReader,
    private readonly gate: ReportGate,
    private readonly sensitive: Sensitive,
    private readonly clock: Clock,
  ) {}

  /**
   * One report; the version that counts unless told.
   * @throws ReportNotFound, ReportHeld, AppError STEP_UP_REQUIRED, HospitalError where nothing is kept
   */
  async one(viewer: ReportViewer, address: ReportAddress, version?: number): Promise<ReadReport> {
    const read = await this.fetch.read(viewer, address);
    return this.#shown(viewer, read, version);
  }

  /**
   * The same without asking a hospital for what is kept as its list has it.
   * @throws what `one` throws
   */
  async asListed(viewer: ReportViewer, address: ReportAddress): Promise<ReadReport> {
    const copy = await this.fetch.copyOf(viewer, address);
    return copy?.copy?.isStale === false ? this.#shown(viewer, copy) : this.one(viewer, address);
  }

  async #shown(viewer: ReportViewer, read: ReadReport | null, version?: number): Promise<ReadReport> {
    if (!read) throw new ReportNotFound();
    await this.#require(viewer, read);
    if (version === undefined || version === (read.copy?.version ?? 1)) return read;
    const earlier = await this.fetch.copyOf(viewer, read.address, version);
    if (!earlier || this.#isHidden(viewer, earlier.report)) throw new ReportNotFound();
    this.#requireFresh(viewer, earlier.report);
    return earlier;
  }

  /**
   * All laboratory reports of a span that this reader may see now; from copies where these are what the hospital lists.
   * What came twice is there once; what cannot be read is left out.
   * @throws AppError STEP_UP_REQUIRED where one of them is sensitive
   */
  async laboratory(viewer: ReportViewer, asked: Omit<Asked, 'kind'>): Promise<LaboratoryReading> {
    const { listed, sources } = await this.lister.all(viewer, { ...asked, kind: 'laboratory' });
    const judged = (await this.gate.judge(viewer, listed)).filter(({ verdict }) => verdict.kind === 'shown');
    const hospitals = [...new Set(judged.map(({ address }) => address.hospitalId))];
    const read = (await Promise.all(hospitals.map((id) => this.#oneByOne(viewer, judged, id)))).flat();
    const reports = withoutTwins(viewer.person.id, read);
    this.#requireFresh(viewer, ...reports.map(({ report }) => report));
    reports.sort((a, b) => b.report.reportedAt.getTime() - a.report.reportedAt.getTime());
    return { reports, sources };
  }

  /**
   * The copies of laboratory reports of a span that this reader may see now, newest first, a page at a time; no hospital
   * is asked. Nothing where no copies are kept.
   * @throws AppError STEP_UP_REQUIRED where one of them is sensitive
   */
  async *keptLaboratory(viewer: ReportViewer, asked: Omit<Asked, 'kind'>): AsyncGenerator<KeptLaboratory> {
    const query = { ...asked, kind: 'laboratory', ownFilesOnly: true, limit: COPIES_AT_ONCE } as const;
    let after: PageEnd | null = null;
    for (let isMore = viewer.keepsCopies; isMore;) {
      const listed: ListedReport[] = await this.archive.page(viewer.person.id, { ...query, after });
      const judged = (await this.gate.judge(viewer, listed)).filter(({ verdict }) => verdict.kind === 'shown');
      const copies = await Promise.all(judged.map(({ address }) => this.fetch.copyOf(viewer, address)));
      const reports = copies
        .flatMap((read) => (read?.report.kind === 'laboratory' ? [{ ...read, report: read.report }] : []))
        .filter(({ report }) => !this.#isHidden(viewer, report));
      this.#requireFresh(viewer, ...reports.map(({ report }) => report));
      yield { reports, unopened: copies.filter((copy) => copy === null).length };
      const last = listed.at(-1);
      after = last?.kept ? { at: last.header.reportedAt, id: last.kept.id } : null;
      isMore = after !== null && listed.length === COPIES_AT_ONCE;
    }
  }

  /** No hospital is asked for fifty reports at a time. */
  async #oneByOne(
    viewer: ReportViewer,
    judged: readonly JudgedReport[],
    hospitalId: string,
  ): Promise<ReadLaboratoryReport[]> {
    const reports: ReadLaboratoryReport[] = [];
    for (const { address, kept } of judged) {
      if (address.hospitalId !== hospitalId) continue;
      const copy = kept && !kept.isStale ? await this.fetch.copyOf(viewer, address) : null;
      const read = copy ?? (await this.fetch.read(viewer, address).catch(unlessHospital));
      if (read?.report.kind !== 'laboratory' || this.#isHidden(viewer, read.report)) continue;
      reports.push({ ...read, report: read.report });
    }
    return reports;
  }

  #isHidden({ person }: ReportViewer, report: PortReport): boolean {
    return person.hidesSensitive && isSensitive(this.sensitive, report);
  }

  async #require(viewer: ReportViewer, { address, hospital, report }: ReadReport): Promise<void> {
    if (this.#isHidden(viewer, report)) throw new ReportNotFound();
    const one = { address, hospitalName: hospital.name, header: report, kept: null };
    const [judged] = await this.gate.judge(viewer, [one]);
    if (!judged) throw new ReportNotFound();
    if (judged.verdict.kind === 'held') throw new ReportHeld(judged.verdict);
    this.#requireFresh(viewer, report);
  }

  #requireFresh({ resident }: ReportViewer, ...reports: readonly PortReport[]): void {
    if (reports.some((report) => isSensitive(this.sensitive, report))) requireFreshCheck(resident, this.clock.now());
  }
}

/** What says the same word by word counts once: as what its hospital still provides, if any does. */
const withoutTwins = (personId: string, reports: readonly ReadLaboratoryReport[]): ReadLaboratoryReport[] => {
  const byContent = new Map<string, ReadLaboratoryReport>();
  for (const one of reports) {
    const text = toContentText(personId, one.report);
    const known = byContent.get(text);
    if (!known || (known.copy?.goneAt && !one.copy?.goneAt)) byContent.set(text, one);
  }
  return [...byContent.values()];
};

/** A hospital that cannot answer for one report leaves out that one. */
const unlessHospital = (error: unknown): null => {
  if (error instanceof HospitalError) return null;
  throw error;
};
