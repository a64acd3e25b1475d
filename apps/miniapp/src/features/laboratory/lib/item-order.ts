import type { Flag, LaboratoryItem } from '@kangqiao/contracts';
import { FLAG_WORDING, isAbnormal } from './flag-wording';

const RANK = { critical: 0, attention: 1, unknown: 2, normal: 3 } as const;

const rank = (flag: Flag) => RANK[FLAG_WORDING[flag].tone];

/** Critical values first, then abnormal, then those nobody could judge; the given order within each. */
export const abnormalFirst = <One extends { item: Pick<LaboratoryItem, 'flag'> }>(items: readonly One[]): One[] =>
  [...items].sort((a, b) => rank(a.item.flag) - rank(b.item.flag));

export interface ItemCounts {
  abnormal: number;
  critical: number;
  undetermined: number;
}

/** How many items deserve a look, how many of those are critical, how many could not be judged. */
export const countItems = (items: readonly LaboratoryItem[]): ItemCounts => ({
  abnormal: items.filter((item) => isAbnormal(item.flag)).length,
  critical: items.filter((item) => FLAG_WORDING[item.flag].tone === 'critical').length,
  undetermined: items.filter((item) => item.flag === 'undetermined').length,
});
