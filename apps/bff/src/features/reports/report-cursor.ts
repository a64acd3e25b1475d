import { packOpaque, unpackOpaque } from '../../hospitals/opaque-id';

/** Where a page of reports ended. */
export interface PageEnd {
  at: Date;
  /** Of the row, or the report's opaque id where no copies are kept: what orders reports of one moment. */
  id: string;
}

const PARTS = 2;
const MILLISECONDS = /^\d{1,14}$/;

export const toReportCursor = ({ at, id }: PageEnd): string => packOpaque([String(at.getTime()), id]);

/** The place again; null for what `toReportCursor` cannot have given out. */
export function fromReportCursor(cursor: string): PageEnd | null {
  const [at, id] = unpackOpaque(cursor, PARTS) ?? [];
  return at && MILLISECONDS.test(at) && id ? { at: new Date(Number(at)), id } : null;
}
