import { HospitalError, type Hospital } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { PatientFiles } from '../../hospitals/patient-files';
import { Sensitive } from '../../platform/access/sensitive';
import { Clock } from '../../platform/clock';
import { ForeignCopies } from './foreign-copies';
import { ReportArchive } from './report-archive';
import type { PortReport } from './report-content';
import { type Copy, ReportCopies } from './report-copies';
import type { ReportAddress } from './report-id';
import type { ReportViewer } from './report-viewer';
import { isSensitive, localSpanOf } from './reports.policy';

/** A report as it was read: now at the hospital, or from the copy. */
export interface ReadReport {
  address: ReportAddress;
  hospital: { id: string; name: string };
  report: PortReport;
  /** When the hospital said so. */
  fetchedAt: Date;
  fromCopy: boolean;
  /** What is kept of it; null where nothing is. */
  copy: Copy | null;
}

/** Brings in whole reports: from the hospital where it answers, else the copy. Whether they may be shown is not asked here. */
@Injectable()
export class ReportFetch {
  constructor(
    private readonly hospitals: Hospitals,
    private readonly files: PatientFiles,
    private readonly archive: ReportArchive,
    private readonly copies: ReportCopies,
    private readonly sensitive: Sensitive,
    private readonly foreign: ForeignCopies,
    private readonly clock: Clock,
  ) {}

  /**
   * What the hospital says now, and keeps it; the copy where it cannot say. A file that is this person's no more is not
   * asked: it may be somebody else's. Null = there is no such report of this person.
   * @throws HospitalError where nothing is kept
   */
  async read(viewer: ReportViewer, address: ReportAddress): Promise<ReadReport | null> {
    const { person, keepsCopies } = viewer;
    const patientNo = await this.files.patientNoOf(person.id, address.hospitalId, address.fileId);
    if (patientNo === null) return this.#ofDroppedFile(viewer, address);
    const hospital = this.hospitals.all().find(({ id }) => id === address.hospitalId);
    if (!hospital?.capabilities.reportKinds.includes(address.kind)) return this.copyOf(viewer, address);
    const askedAt = this.clock.now();
    let report: PortReport | null;
    try {
      report = await readAt(hospital, address, patientNo);
    } catch (error) {
      const copied = error instanceof HospitalError ? await this.copyOf(viewer, address) : null;
      if (!copied) throw error;
      return copied;
    }
    if (!report) {
      if (keepsCopies) await this.copies.markGone(person.id, address, askedAt);
      return this.copyOf(viewer, address);
    }
    const copy = keepsCopies ? await this.#keep(viewer, hospital, address, report, askedAt) : null;
    // Somebody asked later and was answered before: what they were told is newer.
    if (copy && copy.fetchedAt > askedAt && !this.copies.says(copy, person.id, report))
      return this.copyOf(viewer, address);
    return { address, hospital, report, fetchedAt: this.clock.now(), fromCopy: false, copy };
  }

  /** The copy that counts, or an earlier version of it; null where none is kept. */
  async copyOf(viewer: ReportViewer, address: ReportAddress, version?: number): Promise<ReadReport | null> {
    const copy = viewer.keepsCopies ? await this.#kept(viewer, address, version) : null;
    if (!copy) return null;
    const hospital = { id: address.hospitalId, name: copy.hospitalName };
    return { address, hospital, report: copy.report, fetchedAt: copy.fetchedAt, fromCopy: true, copy };
  }

  async #ofDroppedFile(viewer: ReportViewer, address: ReportAddress): Promise<ReadReport | null> {
    const moved = viewer.keepsCopies ? await this.copies.movedTo(viewer.person.id, address) : null;
    return moved ? this.read(viewer, moved) : this.copyOf(viewer, address);
  }

  async #keep(
    viewer: ReportViewer,
    hospital: Hospital,
    address: ReportAddress,
    report: PortReport,
    askedAt: Date,
  ): Promise<Copy | null> {
    const personId = viewer.person.id;
    const { fileId, kind } = address;
    const span = localSpanOf(report.reportedAt);
    const answered = { personId, hospital, fileId, kind, ...span, headers: [report], askedAt, isWhole: false };
    await this.archive.keepHeaders(answered);
    const sensitive = isSensitive(this.sensitive, report);
    await this.foreign.guard(personId, address.hospitalId, async () => {
      await this.copies.keep(personId, address, report, { isSensitive: sensitive, askedAt });
      return null;
    });
    return this.#kept(viewer, address);
  }

  /** A copy that says it is of somebody else is never given out, and is told of. */
  #kept({ person: { id } }: ReportViewer, address: ReportAddress, version?: number): Promise<Copy | null> {
    return this.foreign.guard(id, address.hospitalId, () =>
      version === undefined ? this.copies.current(id, address) : this.copies.superseded(id, address, version),
    );
  }
}

function readAt(
  { reports }: Hospital,
  { kind, reportId }: ReportAddress,
  patientNo: string,
): Promise<PortReport | null> {
  switch (kind) {
    case 'laboratory':
      return reports.laboratory(patientNo, reportId);
    case 'imaging':
      return reports.imaging(patientNo, reportId);
    case 'microbiology':
      return reports.microbiology(patientNo, reportId);
  }
}
