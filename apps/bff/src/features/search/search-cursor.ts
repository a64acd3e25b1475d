import { type SearchKind, SEARCH_KINDS } from '@kangqiao/contracts';
import { packOpaque, unpackOpaque } from '../../hospitals/opaque-id';

/** Where the next hits of one group begin. */
export interface GroupCursor {
  kind: SearchKind;
  from: number;
}

const PARTS = 2;
const COUNT = /^[1-9]\d{0,5}$/;
const isKind = (text: string): text is SearchKind => SEARCH_KINDS.some((kind) => kind === text);

export const toCursor = ({ kind, from }: GroupCursor): string => packOpaque([kind, String(from)]);

/** Null for what `toCursor` cannot have given out. */
export function fromCursor(cursor: string): GroupCursor | null {
  const [kind = '', from = ''] = unpackOpaque(cursor, PARTS) ?? [];
  return isKind(kind) && COUNT.test(from) ? { kind, from: Number(from) } : null;
}
