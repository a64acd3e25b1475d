import {
  compareDecimals,
  convert,
  type Decimal,
  type Limit,
  normaliseText,
  readUnit,
  readValue,
  type Unit,
} from '@kangqiao/domain';
import type { CriticalLimit } from './critical-file';

export interface CriticalFinding {
  flag: 'critical-high' | 'critical-low';
  source: string;
}

/** Whether everything from this end on lies beyond the limit; the limit itself does not. */
function isBeyond(end: Limit | null, limit: Decimal | null, from: Unit, to: Unit, way: 1 | -1): boolean {
  const at = end && convert(end.at, from, to);
  if (!end || !at || !limit) return false;
  const order = compareDecimals(at, limit) * way;
  return order > 0 || (order === 0 && !end.inclusive);
}

/** The critical limits that the region or a hospital set; none unless configured. */
export class CriticalLimits {
  constructor(private readonly limits: readonly CriticalLimit[]) {}

  /**
   * Null where the value is not certainly beyond a limit: no limit is set for the item there, the unit measures something
   * else, or the value is not a number.
   */
  of(hospitalId: string, itemId: string, value: string, unit: string | null): CriticalFinding | null {
    const written = readUnit(unit);
    const [span, ...others] = readValue(normaliseText(value));
    if (!written || !span || others.length > 0) return null;
    for (const limit of this.#at(hospitalId, itemId)) {
      if (isBeyond(span.lower, limit.above, written, limit.unit, 1)) {
        return { flag: 'critical-high', source: limit.source };
      }
      if (isBeyond(span.upper, limit.below, written, limit.unit, -1)) {
        return { flag: 'critical-low', source: limit.source };
      }
    }
    return null;
  }

  /** A hospital's own limit counts instead of the region's. */
  #at(hospitalId: string, itemId: string): CriticalLimit[] {
    const all = this.limits.filter((limit) => limit.itemId === itemId);
    const own = all.filter(({ hospitals }) => hospitals.includes(hospitalId));
    return own.length > 0 ? own : all.filter(({ hospitals }) => hospitals.length === 0);
  }
}
