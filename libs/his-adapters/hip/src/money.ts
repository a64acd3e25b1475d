import { yuanToFen } from '@kangqiao/domain';
import type { Hl7Node } from './node';
import type { HipTables } from './tables';

/** An amount of a reply, in fen. @throws HospitalFault when it is none */
export function readMoney(node: Hl7Node, unit: HipTables['moneyUnit']): number {
  const text = node.text();
  if (unit === 'fen') {
    if (!/^\d{1,9}$/.test(text)) throw node.fault('MALFORMED', 'value');
    return Number(text);
  }
  try {
    return yuanToFen(text);
  } catch (error) {
    if (error instanceof RangeError) throw node.fault('MALFORMED', 'value');
    throw error;
  }
}

/** An amount for a request, from fen. */
export function writeMoney(fen: number, unit: HipTables['moneyUnit']): string {
  return unit === 'fen' ? String(fen) : (fen / 100).toFixed(2);
}
