import type { ReportKind } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import type { ReportHeader } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { PatientFiles } from '../../hospitals/patient-files';
import { Clock } from '../../platform/clock';
import { mayKeep } from '../record/may-keep';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { HEADER, SET_REPORTED_AT } from './archive-rows';
import { mergedHeader, toHeaderText } from './report-content';

/** What one file of a hospital answered. */
export interface AnsweredFile {
  personId: string;
  hospital: { id: string; name: string };
  fileId: string;
  /** All kinds where undefined. */
  kind: ReportKind | undefined;
  /** Both days included. */
  from: string;
  to: string;
  headers: readonly ReportHeader[];
  /** When it was asked: what came in since is newer than this answer. */
  askedAt: Date;
  /** Everything of these days; otherwise some of it, and what is not named may still be there. */
  isWhole: boolean;
}

interface KnownRow {
  id: string;
  kind: ReportKind;
  sourceId: string;
  reportedAt: Date;
  headerSealed: Buffer;
  hasContent: number;
  goneAt: Date | null;
  createdAt: Date;
  fetchedAt: Date | null;
}

/** A number that is longer is no number of a report. */
const LONGEST_ID = 128;
const ANSWERED_EVERY_MS = 60 * 1000;
const nameOf = ({ kind, id }: Pick<ReportHeader, 'kind' | 'id'>): string => `${kind} ${id}`;

/** Whether a row came in after a question was asked whose answer comes only now: of it, the answer cannot know. */
const isNewer = ({ createdAt, fetchedAt }: KnownRow, { askedAt }: AnsweredFile): boolean =>
  createdAt > askedAt || (fetchedAt !== null && fetchedAt > askedAt);

/** Keeps what hospitals list, of people who agreed to it. */
@Injectable()
export class ReportArchive {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly files: PatientFiles,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    files.listen((tx, personId, fileIds) => this.#drop(tx, personId, fileIds));
  }

  /** What a hospital listed of one file; what it does not list any more is marked. */
  async keepHeaders(answered: AnsweredFile): Promise<void> {
    const { personId, hospital, fileId } = answered;
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      if (!(await mayKeep(tx, personId)) || !(await this.files.isCurrent(tx, personId, fileId))) return;
      const known = new Map(
        (await this.#known(tx, answered)).map((row) => [nameOf({ ...row, id: row.sourceId }), row]),
      );
      for (const header of answered.headers) {
        const row = known.get(nameOf(header));
        if (row) await this.#renew(tx, row, header, answered, now);
        else if (header.id.length <= LONGEST_ID) await this.#insert(tx, answered, header, now);
      }
      if (!answered.isWhole) return;
      await this.#markGone(tx, answered, [...known.values()], now);
      await tx.change(
        `INSERT INTO report_answer (person_id, hospital_id, hospital_name, answered_at) VALUES (?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE hospital_name = VALUES(hospital_name),
           answered_at = IF(answered_at < ?, VALUES(answered_at), answered_at)`,
        [personId, hospital.id, hospital.name, now, new Date(now.getTime() - ANSWERED_EVERY_MS)],
      );
    });
  }

  /** What lies in files that the hospital does not name as this person's any more is not provided either. */
  async #drop(tx: Tx, personId: string, fileIds: readonly string[]): Promise<void> {
    const rows = await tx.rows<{ id: string }>(
      'SELECT id FROM archived_report WHERE person_id = ? AND file_id IN (?) AND gone_at IS NULL',
      [personId, fileIds],
    );
    // By id: an UPDATE over a span that is empty locks the gap.
    if (rows.length > 0)
      await tx.change('UPDATE archived_report SET gone_at = ? WHERE id IN (?)', [
        this.clock.now(),
        rows.map(({ id }) => id),
      ]);
  }

  #known(tx: Tx, { personId, hospital, fileId, from, to, headers }: AnsweredFile): Promise<KnownRow[]> {
    const numbers = headers.map(({ id }) => id);
    // A day more on both sides: days are the hospital's, instants are not.
    const [first, last] = [new Date(`${from}T00:00:00+08:00`), new Date(`${to}T24:00:00+08:00`)];
    return tx.rows<KnownRow>(
      `SELECT id, kind, source_id AS sourceId, reported_at AS reportedAt, header_sealed AS headerSealed,
              content_index IS NOT NULL AS hasContent, gone_at AS goneAt, created_at AS createdAt, fetched_at AS fetchedAt
         FROM archived_report
        WHERE person_id = ? AND hospital_id = ? AND file_id = ?
          AND (source_id IN (?) OR (reported_at >= ? AND reported_at < ?))`,
      [personId, hospital.id, fileId, numbers.length > 0 ? numbers : [''], first, last],
    );
  }

  async #insert(tx: Tx, { personId, hospital, fileId }: AnsweredFile, header: ReportHeader, now: Date): Promise<void> {
    await tx.change(
      `INSERT INTO archived_report
         (id, person_id, hospital_id, hospital_name, file_id, kind, source_id, reported_at, first_reported_at, header_sealed,
          created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE hospital_name = VALUES(hospital_name)`,
      [
        ...[this.ids.next(), personId, hospital.id, hospital.name, fileId, header.kind, header.id, header.reportedAt],
        ...[header.reportedAt, this.fields.seal(HEADER, toHeaderText(header)), now],
      ],
    );
  }

  /** The line as the hospital has it now; another time means that it released the report anew. */
  async #renew(tx: Tx, row: KnownRow, header: ReportHeader, answered: AnsweredFile, now: Date): Promise<void> {
    if (isNewer(row, answered)) return;
    const isReleasedAnew = row.reportedAt.getTime() !== header.reportedAt.getTime();
    const before = this.fields.open(HEADER, row.headerSealed);
    const text = toHeaderText(isReleasedAnew ? header : mergedHeader(before, header));
    if (!isReleasedAnew && row.goneAt === null && before === text) return;
    await tx.change(
      `UPDATE archived_report
          SET ${SET_REPORTED_AT}, header_sealed = ?, gone_at = NULL, corrected_at = IF(?, ?, corrected_at) WHERE id = ?`,
      [
        ...[header.reportedAt, header.reportedAt, this.fields.seal(HEADER, text)],
        ...[isReleasedAnew && row.hasContent === 1, now, row.id],
      ],
    );
  }

  async #markGone(tx: Tx, answered: AnsweredFile, known: KnownRow[], now: Date): Promise<void> {
    const { kind, from, to, headers } = answered;
    const listed = new Set(headers.map(nameOf));
    for (const row of known) {
      const day = localDateOf(row.reportedAt);
      const wasAsked = (kind === undefined || row.kind === kind) && day >= from && day <= to;
      if (!wasAsked || row.goneAt !== null || isNewer(row, answered)) continue;
      if (listed.has(nameOf({ ...row, id: row.sourceId }))) continue;
      await tx.change('UPDATE archived_report SET gone_at = ? WHERE id = ?', [now, row.id]);
    }
  }
}
