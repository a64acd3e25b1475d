import type { LaboratoryItem, Report, ReportList, ReportPdfQuery, ReportQuery } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import type { Say } from '@kangqiao/language';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { PatientAccess } from '../../platform/access/patient-access';
import { Sensitive } from '../../platform/access/sensitive';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { renderPdf } from '../../platform/pdf/render-pdf';
import { LaboratoryItems } from '../laboratory/laboratory-items';
import { ArchiveReader } from './archive-reader';
import { imageViewerOf } from './image-viewer';
import { ReportCopies } from './report-copies';
import type { ReadReport } from './report-fetch';
import { fromReportId, type ReportAddress } from './report-id';
import { ReportOriginals } from './report-originals';
import { reportPdf } from './report-pdf';
import { ReportLister } from './report-lister';
import { pageEndOf, ReportPages } from './report-pages';
import { ReportReader } from './report-reader';
import { ReportReadings } from './report-readings';
import { type ReportViewer, viewerOf } from './report-viewer';
import { ReportNotFound, ReportSpanRefused } from './reports.errors';
import { type ReportState, toReport, toSubjectTitle } from './reports.mapper';
import { isSensitive, reportSpan, silentOf } from './reports.policy';

/** One report as it is shown, and as it was read. */
export interface OpenedReport {
  shown: Report;
  read: ReadReport;
  viewer: ReportViewer;
}

@Injectable()
export class ReportsService {
  constructor(
    private readonly access: PatientAccess,
    private readonly hospitals: Hospitals,
    private readonly lister: ReportLister,
    private readonly pages: ReportPages,
    private readonly reader: ReportReader,
    private readonly readings: ReportReadings,
    private readonly copies: ReportCopies,
    private readonly archive: ArchiveReader,
    private readonly originals: ReportOriginals,
    private readonly laboratory: LaboratoryItems,
    private readonly sensitive: Sensitive,
    private readonly clock: Clock,
  ) {}

  /** One list over all hospitals and files and over what is kept, newest first. Later pages ask no hospital that is kept. */
  async list(resident: SignedInResident, personId: string, query: ReportQuery): Promise<ReportList> {
    const viewer = viewerOf(resident, await this.access.require(resident, personId, 'reports'));
    const verdict = reportSpan(query, this.clock.now());
    if (verdict.kind !== 'fine') throw new ReportSpanRefused(verdict.kind);
    const { kind, hospitalId } = query;
    const common = { withheld: viewer.person.hidesSensitive, kept: viewer.keepsCopies };
    const isFirst = pageEndOf(query) === null;
    if (!isFirst && viewer.keepsCopies) {
      const page = await this.pages.ofKept(viewer, query, new Set());
      return { ...page, ...common, held: [], sources: [] };
    }
    const { listed, sources } = await this.lister.ask(viewer, { kind, hospitalId, ...verdict.span });
    const page = viewer.keepsCopies
      ? await this.pages.ofKept(viewer, query, silentOf(sources))
      : await this.pages.ofListed(viewer, listed, query);
    return { ...page, ...common, ...(isFirst ? { sources } : { held: [], sources: [] }) };
  }

  /** One report in full, which is then read. */
  async one(resident: SignedInResident, personId: string, id: string, version?: number): Promise<Report> {
    const { shown, read } = await this.open(resident, personId, id, version);
    await this.readings.mark(resident.accountId, personId, read.address);
    return shown;
  }

  /** One report as an A4 document, and what its file is called: without a name in it, for files are shared. */
  async pdf(
    resident: SignedInResident,
    personId: string,
    id: string,
    { version, identity = 'full' }: ReportPdfQuery,
    t: Say,
  ): Promise<{ name: string; bytes: Buffer }> {
    const { shown, viewer } = await this.open(resident, personId, id, version);
    return {
      name: `report-${shown.reportedAt.slice(0, 10)}.pdf`,
      bytes: await renderPdf(reportPdf(shown, viewer.person, identity, t)),
    };
  }

  /** The hospital's own PDF of a report that may be shown, and what its file is called. @throws what `open` throws besides */
  async original(
    resident: SignedInResident,
    personId: string,
    id: string,
    version?: number,
  ): Promise<{ name: string; bytes: Buffer }> {
    const { shown, read, viewer } = await this.open(resident, personId, id, version);
    const bytes = await this.originals.of(viewer, read, shown.superseded || shown.withdrawn);
    return {
      name: `report-${shown.reportedAt.slice(0, 10)}-original.pdf`,
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    };
  }

  /** @throws what ReportReader.one throws */
  async open(resident: SignedInResident, personId: string, id: string, version?: number): Promise<OpenedReport> {
    return this.#open(resident, personId, id, (viewer, address) => this.reader.one(viewer, address, version));
  }

  /** For reading many at a time: what is kept as the hospital lists it is not asked for again. @throws what `open` throws */
  async openListed(resident: SignedInResident, personId: string, id: string): Promise<OpenedReport> {
    return this.#open(resident, personId, id, (viewer, address) => this.reader.asListed(viewer, address));
  }

  async #open(
    resident: SignedInResident,
    personId: string,
    id: string,
    readAt: (viewer: ReportViewer, address: ReportAddress) => Promise<ReadReport>,
  ): Promise<OpenedReport> {
    const viewer = viewerOf(resident, await this.access.require(resident, personId, 'reports'));
    const address = fromReportId(id);
    if (!address) throw new ReportNotFound();
    resident.subject.hospitalId = address.hospitalId;
    const read = await readAt(viewer, address);
    resident.subject.title = toSubjectTitle(read.report);
    const items = this.#itemsOf(viewer, read);
    const shown = toReport(id, read.hospital, viewer.person, read.report, items, await this.#state(viewer, read));
    return { shown, read, viewer };
  }

  #itemsOf({ person }: ReportViewer, { hospital, report }: ReadReport): LaboratoryItem[] | null {
    return report.kind === 'laboratory' ? this.laboratory.of(hospital.id, person, report) : null;
  }

  async #state({ person, keepsCopies }: ReportViewer, read: ReadReport): Promise<ReportState> {
    const { address, report, fetchedAt, fromCopy, copy } = read;
    const earlier = keepsCopies ? await this.copies.earlier(person.id, address) : [];
    const version = copy?.version ?? 1;
    const withdrawn = copy !== null && copy.goneAt !== null;
    const hospital = this.hospitals.all().find(({ id }) => id === address.hospitalId);
    return {
      fetchedAt: isoWithOffset(fetchedAt),
      fromCopy,
      version,
      superseded: earlier.some((one) => one.version === version),
      earlier: earlier
        .filter((one) => one.version < version)
        .map((one) => ({
          version: one.version,
          reportedAt: isoWithOffset(one.reportedAt),
          fetchedAt: isoWithOffset(one.fetchedAt),
          correctedAt: isoWithOffset(one.supersededAt),
        })),
      withdrawn,
      sensitive: isSensitive(this.sensitive, report),
      alsoFrom: copy ? await this.archive.alsoFrom(person.id, copy) : [],
      imageViewer: hospital && !withdrawn ? imageViewerOf(hospital, address) : null,
      hasOriginal: await this.originals.has(read),
    };
  }
}
