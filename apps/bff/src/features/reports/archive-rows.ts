import type { ReportKind } from '@kangqiao/contracts';
import type { ReportHeader } from '@kangqiao/his-port';
import type { PrivateFields } from '../../platform/privacy/private-fields';
import { fromHeaderText } from './report-content';
import type { ReportAddress } from './report-id';

export const HEADER = 'archived_report.header';
export const CONTENT = 'archived_report.content';
export const SUPERSEDED = 'superseded_report.content';

/** What is known of the copy of a report. */
export interface KeptState {
  /** Of the row. */
  id: string;
  version: number;
  /** Found out when the whole of it was read. */
  isSensitive: boolean;
  correctedAt: Date | null;
  goneAt: Date | null;
  /** When the hospital reported it first, as far as is known; no correction changes that. */
  firstReportedAt: Date;
  /** The hospital lists it anew since the copy was made. */
  isStale: boolean;
  /** Equal for equal reports of one person; null until it was opened. */
  contentIndex: Buffer | null;
}

/** A report of a list, from the hospital or from the copy. */
export interface ListedReport {
  address: ReportAddress;
  hospitalName: string;
  header: ReportHeader;
  /** Null where no copies are kept. */
  kept: KeptState | null;
}

/** A line of the archive, still sealed. */
export interface ArchiveRow extends Omit<KeptState, 'isSensitive' | 'isStale'> {
  hospitalId: string;
  hospitalName: string;
  fileId: string;
  kind: ReportKind;
  sourceId: string;
  reportedAt: Date;
  headerSealed: Buffer;
  sensitiveFlag: number;
  stale: number;
}

/** Whether the row of this name was listed anew since it was read, so that what it says now is not known. */
export const isStale = (row: 'r' | 't'): string => `COALESCE(${row}.corrected_at > ${row}.fetched_at, 0)`;

/** Whether the row of this name is of a file that the hospital does not name as this person's any more. */
export const isDropped = (row: 'r' | 't'): string =>
  `EXISTS (SELECT 1 FROM hospital_patient p WHERE p.id = ${row}.file_id AND p.is_current = 0)`;

/** Sets when the hospital reported it, given twice, and keeps the earliest time that it gave. */
export const SET_REPORTED_AT =
  'first_reported_at = LEAST(COALESCE(first_reported_at, reported_at), ?), reported_at = ?';

/** The columns of an ArchiveRow, of a table called `r`. */
export const ARCHIVE_COLUMNS = `r.id, r.hospital_id AS hospitalId, r.hospital_name AS hospitalName, r.file_id AS fileId,
  r.kind, r.source_id AS sourceId, r.reported_at AS reportedAt, r.header_sealed AS headerSealed, r.is_sensitive AS sensitiveFlag, r.version,
  r.corrected_at AS correctedAt, r.gone_at AS goneAt, r.content_index AS contentIndex,
  COALESCE(r.first_reported_at, r.reported_at) AS firstReportedAt,
  ${isStale('r')} AS stale`;

export const toListed = (fields: PrivateFields, row: ArchiveRow): ListedReport => {
  const { hospitalId, hospitalName, fileId, kind, sourceId, reportedAt, headerSealed, sensitiveFlag, stale, ...kept } =
    row;
  const { id, version, correctedAt, goneAt, firstReportedAt, contentIndex } = kept;
  return {
    address: { hospitalId, kind, fileId, reportId: sourceId },
    hospitalName,
    header: fromHeaderText(fields.open(HEADER, headerSealed), { id: sourceId, kind, reportedAt }),
    kept: {
      id,
      version,
      isSensitive: sensitiveFlag === 1,
      correctedAt,
      goneAt,
      firstReportedAt,
      isStale: Number(stale) === 1,
      contentIndex,
    },
  };
};
