import { isLocalDate } from '@kangqiao/domain';
import { packOpaque, unpackOpaque } from '../../hospitals/opaque-id';
import type { PageCursor } from './appointment-reads';

const PARTS = 3;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Where the next page begins: after this appointment. */
export const toCursor = ({ visitDate, startTime, id }: PageCursor): string => packOpaque([visitDate, startTime, id]);

/** The place again; null for what `toCursor` cannot have given out. */
export function fromCursor(cursor: string): PageCursor | null {
  const [visitDate, startTime, id] = unpackOpaque(cursor, PARTS) ?? [];
  return visitDate && isLocalDate(visitDate) && startTime && TIME.test(startTime) && id
    ? { visitDate, startTime, id }
    : null;
}
