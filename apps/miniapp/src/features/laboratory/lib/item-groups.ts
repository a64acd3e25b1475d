import type { LaboratoryItem } from '@kangqiao/contracts';
import { t } from '@/language';
import { abnormalFirst } from './item-order';

export type ItemOrder = 'abnormal-first' | 'laboratory';

/** An item with its place in the report, by which its own page finds it again. */
export interface PlacedItem {
  index: number;
  item: LaboratoryItem;
}

export interface ItemGroup {
  /** Null where the report has one group only. */
  title: string | null;
  items: PlacedItem[];
}

const OTHERS = t`其他项目`;

/** Items by their kind, the kinds in the order in which they come up first. One kind alone has no title. */
export const groupItems = (items: readonly LaboratoryItem[], order: ItemOrder): ItemGroup[] => {
  const placed = items.map((item, index) => ({ index, item }));
  const sorted = order === 'laboratory' ? placed : abnormalFirst(placed);
  const groups = new Map<string, PlacedItem[]>();
  for (const one of sorted) {
    const title = one.item.group ?? OTHERS;
    const group = groups.get(title);
    if (group) group.push(one);
    else groups.set(title, [one]);
  }
  if (groups.size === 1) return [{ title: null, items: sorted }];
  return [...groups].map(([title, all]) => ({ title, items: all }));
};

/** The first so many items of all groups: a report of thousands is drawn in parts. */
export const firstItems = (groups: readonly ItemGroup[], count: number): ItemGroup[] => {
  let left = count;
  return groups.flatMap(({ title, items }) => {
    const taken = items.slice(0, Math.max(0, left));
    left -= taken.length;
    return taken.length > 0 ? [{ title, items: taken }] : [];
  });
};
