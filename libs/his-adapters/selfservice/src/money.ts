import { yuanToFen } from '@kangqiao/domain';
import type { Fields } from './fields';
import type { SelfserviceTables } from './tables';

/** An amount of a reply, in fen. */
export function readMoney(fields: Fields, tag: string, unit: SelfserviceTables['moneyUnit']): number {
  if (unit === 'fen') return fields.wholeNumber(tag);
  try {
    return yuanToFen(fields.text(tag));
  } catch (error) {
    if (error instanceof RangeError) throw fields.fault('MALFORMED', tag);
    throw error;
  }
}

/** An amount for a request, from fen. */
export function writeMoney(fen: number, unit: SelfserviceTables['moneyUnit']): string {
  return unit === 'fen' ? String(fen) : (fen / 100).toFixed(2);
}

/** A count of a reply; null = no limit. */
export function readCount(fields: Fields, tag: string, unlimited: readonly string[]): number | null {
  return unlimited.includes(fields.text(tag)) ? null : fields.wholeNumber(tag);
}
