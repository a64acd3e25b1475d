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

/** An item with the title of its group. */
export interface TitledItem extends PlacedItem {
  title: string | null;
}

export const titledItems = (groups: readonly ItemGroup[]): TitledItem[] =>
  groups.flatMap(({ title, items }) => items.map((item) => ({ ...item, title })));

/** Some of the items in a row, under their titles again. */
export const regrouped = (items: readonly TitledItem[]): ItemGroup[] => {
  const groups: ItemGroup[] = [];
  for (const { title, ...item } of items) {
    const group = groups.at(-1);
    if (group && group.title === title) group.items.push(item);
    else groups.push({ title, items: [item] });
  }
  return groups;
};
