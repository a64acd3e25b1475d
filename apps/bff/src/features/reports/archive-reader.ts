import type { ReportKind, ReportSource } from '@kangqiao/contracts';
import { addDays, instantOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database, type SqlParameters } from '../../database/database';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { ARCHIVE_COLUMNS, type ArchiveRow, isDropped, isStale, type ListedReport, toListed } from './archive-rows';
import type { Copy } from './report-copies';
import type { PageEnd } from './report-cursor';

export interface ArchiveQuery {
  kind?: ReportKind;
  hospitalId?: string;
  /** Both days included. */
  from?: string;
  to?: string;
  /** Nothing of files that are this person's no more: it may be somebody else's, and nothing is made of it. */
  ownFilesOnly?: boolean;
  after: PageEnd | null;
  limit: number;
}

/** A condition with what stands for its question marks. */
type Condition = readonly [sql: string, ...SqlParameters];

const conditions = (
  personId: string,
  { kind, hospitalId, from, to, ownFilesOnly, after }: ArchiveQuery,
): Condition[] => [
  ['r.person_id = ?', personId],
  ...(kind ? [['r.kind = ?', kind] as const] : []),
  ...(hospitalId ? [['r.hospital_id = ?', hospitalId] as const] : []),
  ...(from ? [['r.reported_at >= ?', instantOf(from, '00:00')] as const] : []),
  ...(to ? [['r.reported_at < ?', instantOf(addDays(to, 1), '00:00')] as const] : []),
  ...(ownFilesOnly ? [[`NOT ${isDropped('r')}`] as const] : []),
  ...(after
    ? [['(r.reported_at < ? OR (r.reported_at = ? AND r.id < ?))', after.at, after.at, after.id] as const]
    : []),
];

/** Reads the copies; who may is decided before. */
@Injectable()
export class ArchiveReader {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
  ) {}

  /**
   * Newest first. What came twice, word by word, is listed once: as what its hospital still provides, if any does, and
   * rather from a file that is still this person's. What lay in one that is not is left out where the hospital has it under
   * the same number in one that is.
   */
  async page(personId: string, query: ArchiveQuery): Promise<ListedReport[]> {
    const all = conditions(personId, query);
    const twin = query.hospitalId ? 'AND t.hospital_id = r.hospital_id' : '';
    const rows = await this.database.rows<ArchiveRow>(
      `SELECT ${ARCHIVE_COLUMNS} FROM archived_report r
        WHERE ${all.map(([sql]) => sql).join(' AND ')}
          AND NOT EXISTS (SELECT 1 FROM archived_report t
                           WHERE t.person_id = r.person_id AND t.content_index = r.content_index ${twin}
                             AND (t.gone_at IS NOT NULL, ${isDropped('t')}, t.id)
                               < (r.gone_at IS NOT NULL, ${isDropped('r')}, r.id)
                             AND NOT ${isStale('t')} AND NOT ${isStale('r')})
          AND NOT (r.gone_at IS NOT NULL AND ${isDropped('r')}
                   AND EXISTS (SELECT 1 FROM archived_report t
                                WHERE t.person_id = r.person_id AND t.hospital_id = r.hospital_id AND t.kind = r.kind
                                  AND t.source_id = r.source_id AND t.id <> r.id AND t.gone_at IS NULL))
        ORDER BY r.reported_at DESC, r.id DESC LIMIT ?`,
      [...all.flatMap(([, ...values]) => values), query.limit],
    );
    return rows.map((row) => toListed(this.fields, row));
  }

  /** Where else the same reports came from, by their content. */
  async twins(personId: string, listed: readonly ListedReport[]): Promise<ReadonlyMap<string, ReportSource[]>> {
    const own = new Map(
      listed.flatMap(({ kept }) =>
        kept?.contentIndex && !kept.isStale ? [[kept.contentIndex, kept.id] as const] : [],
      ),
    );
    if (own.size === 0) return new Map();
    const rows = await this.database.rows<ReportSource & { id: string; contentIndex: Buffer }>(
      `SELECT id, content_index AS contentIndex, hospital_id AS hospitalId, hospital_name AS hospitalName
         FROM archived_report r
        WHERE person_id = ? AND content_index IN (?) AND NOT ${isStale('r')} AND NOT ${isDropped('r')} ORDER BY id`,
      [personId, [...own.keys()]],
    );
    const others = [...own].map(([index, id]) => {
      const same = rows.filter((row) => row.id !== id && row.contentIndex.equals(index));
      return [id, same.map(({ hospitalId, hospitalName }) => ({ hospitalId, hospitalName }))] as const;
    });
    return new Map(others);
  }

  /** Where else one report came from. */
  async alsoFrom(
    personId: string,
    { rowId, contentIndex, isStale: isOld }: Pick<Copy, 'rowId' | 'contentIndex' | 'isStale'>,
  ): Promise<ReportSource[]> {
    if (!contentIndex || isOld) return [];
    return this.database.rows<ReportSource>(
      `SELECT hospital_id AS hospitalId, hospital_name AS hospitalName FROM archived_report r
        WHERE person_id = ? AND content_index = ? AND id <> ? AND NOT ${isStale('r')} AND NOT ${isDropped('r')}
        ORDER BY id`,
      [personId, contentIndex, rowId],
    );
  }

  /** When each hospital last answered about this person. */
  async answers(personId: string): Promise<(ReportSource & { answeredAt: Date })[]> {
    return this.database.rows(
      `SELECT hospital_id AS hospitalId, hospital_name AS hospitalName, answered_at AS answeredAt
         FROM report_answer WHERE person_id = ? ORDER BY hospital_id`,
      [personId],
    );
  }
}
