import type { LaboratoryItem } from '@kangqiao/his-port';
import { packOpaque, unpackOpaque } from '../../hospitals/opaque-id';
import type { CatalogueItem } from './catalogue';

const OWN = 'x.';
const PARTS = 4;

/** An item that only one laboratory calls so. */
export interface OwnItem {
  hospitalId: string;
  code: string;
  name: string;
  /** What was examined: `sampleKey`. */
  sample: string;
}

/**
 * How a series is asked for: the item as everybody knows it, else as this one laboratory calls it in this kind of sample.
 * @param sample `sampleKey` of the report
 */
export const toTrendItem = (
  hospitalId: string,
  { code, name }: Pick<LaboratoryItem, 'code' | 'name'>,
  known: Pick<CatalogueItem, 'id'> | null,
  sample: string,
): string => (known ? known.id : `${OWN}${packOpaque([hospitalId, code, name.slice(0, 30), sample])}`);

/** The laboratory's own item again; null for an item that everybody knows, and for what was never given out. */
export function fromTrendItem(text: string): OwnItem | null {
  if (!text.startsWith(OWN)) return null;
  const [hospitalId, code, name, sample] = unpackOpaque(text.slice(OWN.length), PARTS) ?? [];
  return hospitalId !== undefined && code !== undefined && name !== undefined && sample !== undefined
    ? { hospitalId, code, name, sample }
    : null;
}
