import { REPORT_KINDS, type ReportKind } from '@kangqiao/contracts';
import { packOpaque, unpackOpaque } from '../../hospitals/opaque-id';

/** Where a report is found: our own id of the patient's file, never the hospital's number of the patient. */
export interface ReportAddress {
  hospitalId: string;
  kind: ReportKind;
  fileId: string;
  reportId: string;
}

const PARTS = 4;
const isKind = (text: string | undefined): text is ReportKind => REPORT_KINDS.some((kind) => kind === text);

export const toReportId = ({ hospitalId, kind, fileId, reportId }: ReportAddress): string =>
  packOpaque([hospitalId, kind, fileId, reportId]);

/** The address again; null for what `toReportId` cannot have given out. It proves nothing about whose report it is. */
export function fromReportId(id: string): ReportAddress | null {
  const [hospitalId, kind, fileId, reportId] = unpackOpaque(id, PARTS) ?? [];
  return hospitalId && isKind(kind) && fileId && reportId ? { hospitalId, kind, fileId, reportId } : null;
}
