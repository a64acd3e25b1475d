import { sm3 } from '@kangqiao/national-crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { mayKeep } from '../record/may-keep';
import { ForeignCopy } from './report-copies';

const ABOUT = 'report_original.about';
const BYTES = 'report_original_part.bytes';
const PART_BYTES = 48 * 1024;
/** A statement stays far below the smallest limit of a server (`max_allowed_packet`). */
const PARTS_A_STATEMENT = 8;
const ONE = 'report_id = ? AND version = ?';

/** A version of an archived report. */
export interface ReportVersion {
  /** `archived_report.id`. */
  reportId: string;
  version: number;
}

/** Sealed beside the bytes: they count only together with whose they are. */
interface About {
  personId: string;
  size: number;
  /** SM3 of all bytes, in hex. */
  digest: string;
}

interface Row {
  aboutSealed: Buffer;
  parts: number;
}

const aboutOf = (personId: string, bytes: Uint8Array): About => ({
  personId,
  size: bytes.length,
  digest: sm3(bytes).toString('hex'),
});

const ROW = `SELECT about_sealed AS aboutSealed, parts FROM report_original WHERE ${ONE}`;
const numbersFrom = (first: number, end: number): number[] =>
  Array.from({ length: Math.min(PARTS_A_STATEMENT, end - first) }, (_, index) => first + index);

/** Hospitals' own PDFs of archived reports, sealed part by part. */
@Injectable()
export class OriginalCopies {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
  ) {}

  /** Keeps what the hospital just gave, in the place of what it gave of this version before. */
  async keep(personId: string, { reportId, version }: ReportVersion, bytes: Uint8Array): Promise<void> {
    const about = aboutOf(personId, bytes);
    const parts = Math.ceil(bytes.length / PART_BYTES);
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      if (!(await mayKeep(tx, personId))) return;
      const sealed = this.fields.seal(ABOUT, JSON.stringify(about));
      // Of two phones at once one writes; the other waits here and finds it written.
      await tx.change(
        `INSERT INTO report_original (report_id, version, person_id, about_sealed, parts, fetched_at)
         VALUES (?, ?, ?, ?, 0, ?) ON DUPLICATE KEY UPDATE fetched_at = VALUES(fetched_at)`,
        [reportId, version, personId, sealed, now],
      );
      const row = await tx.row<Row>(`${ROW} FOR UPDATE`, [reportId, version]);
      if (!row) return;
      if (row.parts > 0 && this.#about(row).digest === about.digest && this.#about(row).personId === personId) return;
      await this.#removeParts(tx, { reportId, version }, row.parts);
      for (let first = 0; first < parts; first += PARTS_A_STATEMENT) {
        const numbers = numbersFrom(first, parts);
        await tx.change(
          `INSERT INTO report_original_part (report_id, version, part, person_id, bytes_sealed)
           VALUES ${numbers.map(() => '(?, ?, ?, ?, ?)').join(', ')}`,
          numbers.flatMap((part) => [reportId, version, part, personId, this.#seal(bytes, part)]),
        );
      }
      await tx.change(`UPDATE report_original SET about_sealed = ?, parts = ?, person_id = ? WHERE ${ONE}`, [
        ...[sealed, parts, personId],
        ...[reportId, version],
      ]);
    });
  }

  async has({ reportId, version }: ReportVersion): Promise<boolean> {
    return (await this.database.row(`SELECT 1 FROM report_original WHERE ${ONE}`, [reportId, version])) !== null;
  }

  /** The bytes again; null where none are kept. @throws ForeignCopy where they are not what was kept for this person */
  async open(personId: string, { reportId, version }: ReportVersion): Promise<Buffer | null> {
    const row = await this.database.row<Row>(ROW, [reportId, version]);
    if (!row) return null;
    const chunks: Buffer[] = [];
    for (let first = 0; first < row.parts; first += PARTS_A_STATEMENT) {
      const found = await this.database.rows<{ bytesSealed: Buffer }>(
        `SELECT bytes_sealed AS bytesSealed FROM report_original_part WHERE ${ONE} AND part IN (?) ORDER BY part`,
        [reportId, version, numbersFrom(first, row.parts)],
      );
      const sealed = found.map(({ bytesSealed }) => bytesSealed);
      chunks.push(...this.fields.openAll(BYTES, sealed).map((text) => Buffer.from(text, 'base64')));
    }
    const bytes = Buffer.concat(chunks);
    const [kept, found] = [this.#about(row), aboutOf(personId, bytes)];
    if (kept.personId !== personId || kept.size !== found.size || kept.digest !== found.digest) throw new ForeignCopy();
    return bytes;
  }

  /** All that is kept of a report. */
  async forget(tx: Tx, reportId: string): Promise<void> {
    const versions = await tx.rows<{ version: number; parts: number }>(
      'SELECT version, parts FROM report_original WHERE report_id = ?',
      [reportId],
    );
    for (const { version, parts } of versions) {
      await this.#removeParts(tx, { reportId, version }, parts);
      await tx.change(`DELETE FROM report_original WHERE ${ONE}`, [reportId, version]);
    }
  }

  /** By their numbers: a DELETE over a span locks it against everybody. */
  async #removeParts(tx: Tx, { reportId, version }: ReportVersion, parts: number): Promise<void> {
    for (let first = 0; first < parts; first += PARTS_A_STATEMENT)
      await tx.change(`DELETE FROM report_original_part WHERE ${ONE} AND part IN (?)`, [
        ...[reportId, version],
        numbersFrom(first, parts),
      ]);
  }

  #seal(bytes: Uint8Array, part: number): Buffer {
    const from = part * PART_BYTES;
    return this.fields.seal(BYTES, Buffer.from(bytes.subarray(from, from + PART_BYTES)).toString('base64'));
  }

  #about({ aboutSealed }: Row): About {
    return JSON.parse(this.fields.open(ABOUT, aboutSealed)) as About;
  }
}
