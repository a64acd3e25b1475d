import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { PatientFiles } from '../../hospitals/patient-files';
import { Clock } from '../../platform/clock';
import { mayKeep } from '../record/may-keep';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { CONTENT, HEADER, isDropped, SET_REPORTED_AT, SUPERSEDED } from './archive-rows';
import {
  fromContentText,
  fromHeaderText,
  mergedHeader,
  type PortReport,
  toContentText,
  toHeaderText,
} from './report-content';
import type { ReportAddress } from './report-id';

/** One version of a report as it was kept. */
export interface Copy {
  report: PortReport;
  version: number;
  fetchedAt: Date;
  hospitalName: string;
  goneAt: Date | null;
  contentIndex: Buffer | null;
  rowId: string;
  /** The hospital has released it anew since: what it says now is not known. */
  isStale: boolean;
}

/** A version that was corrected since. */
export interface EarlierCopy {
  version: number;
  reportedAt: Date;
  fetchedAt: Date;
  supersededAt: Date;
}

/** A copy that lies under one person and says that it is another's. */
export class ForeignCopy extends Error {}

interface Row {
  id: string;
  version: number;
  hospitalName: string;
  reportedAt: Date;
  headerSealed: Buffer;
  contentIndex: Buffer | null;
  contentSealed: Buffer | null;
  fetchedAt: Date | null;
  goneAt: Date | null;
  stale: number;
}

const AT = 'person_id = ? AND hospital_id = ? AND file_id = ? AND kind = ? AND source_id = ?';
const ONE = `
  SELECT id, version, hospital_name AS hospitalName, reported_at AS reportedAt, header_sealed AS headerSealed,
         content_index AS contentIndex, content_sealed AS contentSealed, fetched_at AS fetchedAt, gone_at AS goneAt,
         COALESCE(corrected_at > fetched_at, 0) AS stale
    FROM archived_report WHERE ${AT}`;

const place = (personId: string, { hospitalId, fileId, kind, reportId }: ReportAddress) =>
  [personId, hospitalId, fileId, kind, reportId] as const;

/** Whole reports as they were read: the one that counts, and those it replaced. */
@Injectable()
export class ReportCopies {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly files: PatientFiles,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what the hospital just said of a report that its list has; what it said before stays beside it.
   * `askedAt` = when it was asked: an answer that came later than one to a later question is not kept.
   */
  async keep(
    personId: string,
    address: ReportAddress,
    report: PortReport,
    { isSensitive, askedAt }: { isSensitive: boolean; askedAt: Date },
  ): Promise<void> {
    const text = toContentText(personId, report);
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      if (!(await mayKeep(tx, personId)) || !(await this.files.isCurrent(tx, personId, address.fileId))) return;
      const found = await tx.row<{ id: string }>(
        `SELECT id FROM archived_report WHERE ${AT}`,
        place(personId, address),
      );
      // By its own id: an absent row must not lock the span where others come to stand.
      const row = found && (await tx.row<Row>(`${ONE} AND id = ? FOR UPDATE`, [...place(personId, address), found.id]));
      if (!row) return;
      const isSame = this.#isOf(row.contentIndex, text);
      if (!isSame && row.fetchedAt !== null && row.fetchedAt > askedAt) return;
      const isCorrection = row.contentSealed !== null && !isSame;
      const known = this.fields.open(HEADER, row.headerSealed);
      if (isCorrection) await this.#supersede(tx, personId, row, now);
      await tx.change(
        `UPDATE archived_report
            SET ${SET_REPORTED_AT}, header_sealed = ?, is_sensitive = ?, version = ?, content_index = ?,
                content_sealed = ?, fetched_at = ?, corrected_at = IF(?, ?, corrected_at), gone_at = NULL
          WHERE id = ?`,
        [
          ...[report.reportedAt, report.reportedAt],
          ...[this.fields.seal(HEADER, toHeaderText(mergedHeader(known, report))), isSensitive],
          ...[isCorrection ? row.version + 1 : row.version, this.fields.index(CONTENT, text)],
          ...[this.fields.seal(CONTENT, text), now, isCorrection, now, row.id],
        ],
      );
    });
  }

  /** Whether a copy says the same as a report. */
  says({ contentIndex }: Pick<Copy, 'contentIndex'>, personId: string, report: PortReport): boolean {
    return this.#isOf(contentIndex, toContentText(personId, report));
  }

  #isOf(contentIndex: Buffer | null, text: string): boolean {
    return contentIndex !== null && this.fields.indexes(CONTENT, text).some((one) => one.equals(contentIndex));
  }

  /** The hospital answered what it was asked at that time, and has it no more. */
  async markGone(personId: string, address: ReportAddress, askedAt: Date): Promise<void> {
    const row = await this.database.row<Row>(ONE, place(personId, address));
    if (!row || row.goneAt !== null || (row.fetchedAt !== null && row.fetchedAt > askedAt)) return;
    await this.database.change('UPDATE archived_report SET gone_at = ? WHERE id = ?', [this.clock.now(), row.id]);
  }

  /**
   * Where a report stands now whose file is this person's no more: under the same number in another file, as it is when the
   * hospital joined two. Null = nowhere.
   */
  async movedTo(personId: string, address: ReportAddress): Promise<ReportAddress | null> {
    const { hospitalId, kind, reportId, fileId } = address;
    const row = await this.database.row<{ fileId: string }>(
      `SELECT file_id AS fileId FROM archived_report r
        WHERE person_id = ? AND hospital_id = ? AND kind = ? AND source_id = ? AND file_id <> ? AND gone_at IS NULL
          AND NOT ${isDropped('r')} ORDER BY id LIMIT 1`,
      [personId, hospitalId, kind, reportId, fileId],
    );
    return row && { ...address, fileId: row.fileId };
  }

  /** The copy that counts; null where there is none. @throws ForeignCopy */
  async current(personId: string, address: ReportAddress): Promise<Copy | null> {
    const row = await this.database.row<Row>(ONE, place(personId, address));
    if (!row?.contentSealed || !row.fetchedAt) return null;
    const { version, fetchedAt, hospitalName, goneAt, contentIndex, id: rowId } = row;
    const isStale = Number(row.stale) === 1;
    const says = this.#open(CONTENT, personId, address, row.contentSealed);
    const { doctorReleasedAt } = fromHeaderText(this.fields.open(HEADER, row.headerSealed), says);
    const report = { ...says, doctorReleasedAt };
    return { report, version, fetchedAt, hospitalName, goneAt, contentIndex, rowId, isStale };
  }

  /** A version that was corrected since; null where there is no such. @throws ForeignCopy */
  async superseded(personId: string, address: ReportAddress, version: number): Promise<Copy | null> {
    const row = await this.database.row<Row>(ONE, place(personId, address));
    const earlier =
      row &&
      (await this.database.row<{ contentSealed: Buffer; fetchedAt: Date }>(
        `SELECT content_sealed AS contentSealed, fetched_at AS fetchedAt FROM superseded_report
          WHERE report_id = ? AND version = ? AND person_id = ?`,
        [row.id, version, personId],
      ));
    if (!row || !earlier) return null;
    const report = this.#open(SUPERSEDED, personId, address, earlier.contentSealed);
    const { hospitalName, goneAt, id: rowId } = row;
    const { fetchedAt } = earlier;
    return { report, version, fetchedAt, hospitalName, goneAt, contentIndex: null, rowId, isStale: false };
  }

  /** All versions that were corrected since, the newest first. */
  async earlier(personId: string, address: ReportAddress): Promise<EarlierCopy[]> {
    const row = await this.database.row<Row>(ONE, place(personId, address));
    if (!row) return [];
    return this.database.rows<EarlierCopy>(
      `SELECT version, reported_at AS reportedAt, fetched_at AS fetchedAt, superseded_at AS supersededAt
         FROM superseded_report WHERE report_id = ? ORDER BY version DESC`,
      [row.id],
    );
  }

  async #supersede(tx: Tx, personId: string, row: Row, now: Date): Promise<void> {
    const { id, version, contentSealed, fetchedAt } = row;
    if (contentSealed === null) return;
    const text = this.fields.open(CONTENT, contentSealed);
    const said = fromContentText(personId, id, text);
    if (!said) throw new ForeignCopy();
    await tx.change(
      `INSERT INTO superseded_report
         (report_id, version, person_id, reported_at, content_sealed, fetched_at, superseded_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [id, version, personId, said.reportedAt, this.fields.seal(SUPERSEDED, text), fetchedAt ?? now, now],
    );
  }

  #open(
    column: typeof CONTENT | typeof SUPERSEDED,
    personId: string,
    address: ReportAddress,
    sealed: Buffer,
  ): PortReport {
    const report = fromContentText(personId, address.reportId, this.fields.open(column, sealed));
    if (!report || report.kind !== address.kind) throw new ForeignCopy();
    return report;
  }
}
