import { packOpaque, unpackOpaque } from '../../hospitals/opaque-id';
import type { After } from './entry-set';

const PARTS = 2;
const ID = /^[\w-]{1,400}$/;
/** Milliseconds since 1970, before it with a sign: year 1000 to 9999. */
const INSTANT = /^-?\d{1,15}$/;

/** Where the next page begins: after this entry. */
export const toCursor = ({ occurredAt, id }: After): string => packOpaque([String(occurredAt.getTime()), id]);

/** The place again; null for what `toCursor` cannot have given out. */
export function fromCursor(cursor: string): After | null {
  const [at = '', id = ''] = unpackOpaque(cursor, PARTS) ?? [];
  if (!INSTANT.test(at) || !ID.test(id)) return null;
  const occurredAt = new Date(Number(at));
  return Number.isNaN(occurredAt.getTime()) || occurredAt.getUTCFullYear() > 9999 ? null : { occurredAt, id };
}
