import { type Hospital, HospitalError, HospitalFault } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import { Hospitals } from '../../hospitals/hospitals';
import { PatientFiles } from '../../hospitals/patient-files';
import { AppError } from '../../platform/errors/app-error';
import { ForeignCopies } from './foreign-copies';
import { OriginalCopies } from './original-copies';
import type { ReadReport } from './report-fetch';
import type { ReportViewer } from './report-viewer';
import { OriginalNotFound, originalRefused } from './reports.errors';

/** PDFs that one instance holds in its memory at a time, twenty megabytes each at most. */
const AT_A_TIME = 4;
const MAY_WAIT = 16;
const RETRY_AFTER_SECONDS = 5;

/** Brings in hospitals' own PDFs of reports that may be shown; whether they may is decided before. */
@Injectable()
export class ReportOriginals {
  readonly #places = bulkhead(AT_A_TIME, MAY_WAIT);

  constructor(
    private readonly hospitals: Hospitals,
    private readonly files: PatientFiles,
    private readonly copies: OriginalCopies,
    private readonly foreign: ForeignCopies,
  ) {}

  /** Whether there is one: the hospital says so, or one is kept. */
  async has({ report, copy }: ReadReport): Promise<boolean> {
    if (report.hasOriginal) return true;
    return copy !== null && this.copies.has({ reportId: copy.rowId, version: copy.version });
  }

  /**
   * The PDF as the hospital gives it now, which is kept; the kept one where it cannot give it.
   * @param read the report, as it may be shown
   * @param isPast it was corrected since, or the hospital has taken it back: what is kept is all there is
   * @throws OriginalNotFound, HospitalError, AppError of `originalRefused`, HOSPITAL_UNAVAILABLE, SERVICE_BUSY
   */
  async of(viewer: ReportViewer, read: ReadReport, isPast: boolean): Promise<Uint8Array> {
    try {
      return await this.#places.execute(() => this.#of(viewer, read, isPast));
    } catch (error) {
      if (!(error instanceof BulkheadRejectedError)) throw error;
      throw new AppError('SERVICE_BUSY', { retryAfterSeconds: RETRY_AFTER_SECONDS, cause: error });
    }
  }

  async #of(viewer: ReportViewer, read: ReadReport, isPast: boolean): Promise<Uint8Array> {
    // The report itself could only be read from the copy: the hospital is not asked again.
    if (read.fromCopy)
      return this.#keptOr(viewer, read, isPast ? new OriginalNotFound() : new AppError('HOSPITAL_UNAVAILABLE'));
    let bytes: Uint8Array | null;
    try {
      bytes = await this.#atHospital(viewer, read);
    } catch (error) {
      if (!(error instanceof HospitalError)) throw error;
      return this.#keptOr(viewer, read, error instanceof HospitalFault ? originalRefused(error) : error);
    }
    if (!bytes) return this.#keptOr(viewer, read, new OriginalNotFound());
    const { copy } = read;
    if (viewer.keepsCopies && copy)
      await this.copies.keep(viewer.person.id, { reportId: copy.rowId, version: copy.version }, bytes);
    return bytes;
  }

  async #atHospital({ person }: ReportViewer, { address }: ReadReport): Promise<Uint8Array | null> {
    const { hospitalId, fileId, kind, reportId } = address;
    const hospital = this.hospitals.all().find(({ id }) => id === hospitalId);
    if (!carriesOriginals(hospital)) return null;
    const patientNo = await this.files.patientNoOf(person.id, hospitalId, fileId);
    const original = patientNo === null ? null : await hospital.reports.original(patientNo, kind, reportId);
    return original?.bytes ?? null;
  }

  async #keptOr({ person, keepsCopies }: ReportViewer, { address, copy }: ReadReport, error: Error): Promise<Buffer> {
    const kept =
      keepsCopies && copy
        ? await this.foreign.guard(person.id, address.hospitalId, () =>
            this.copies.open(person.id, { reportId: copy.rowId, version: copy.version }),
          )
        : null;
    if (!kept) throw error;
    return kept;
  }
}

const carriesOriginals = (hospital: Hospital | undefined): hospital is Hospital =>
  hospital?.capabilities.reportOriginals === true;
