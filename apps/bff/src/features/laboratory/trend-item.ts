import type { LaboratoryItem } from '@kangqiao/his-port';
import { packOpaque, unpackOpaque } from '../../hospitals/opaque-id';
import type { CatalogueItem } from './catalogue';

const OWN = 'x.';
const PARTS = 3;

/** An item that only one laboratory calls so. */
export interface OwnItem {
  hospitalId: string;
  code: string;
  name: string;
}

/** How a series is asked for: the item as everybody knows it, else as this one laboratory calls it. */
export const toTrendItem = (
  hospitalId: string,
  { code, name }: Pick<LaboratoryItem, 'code' | 'name'>,
  known: Pick<CatalogueItem, 'id'> | null,
): string => (known ? known.id : `${OWN}${packOpaque([hospitalId, code, name.slice(0, 30)])}`);

/** The laboratory's own item again; null for an item that everybody knows, and for what was never given out. */
export function fromTrendItem(text: string): OwnItem | null {
  if (!text.startsWith(OWN)) return null;
  const [hospitalId, code, name] = unpackOpaque(text.slice(OWN.length), PARTS) ?? [];
  return hospitalId !== undefined && code !== undefined && name !== undefined ? { hospitalId, code, name } : null;
}
