import { localDateOf } from '@kangqiao/domain';
import type { Instant, LocalDate } from '@kangqiao/contracts';

export interface DayOf<Item> {
  date: LocalDate;
  /** In the order given. */
  items: Item[];
}

/** Items by the hospital's day on which they happened; days and items keep their order. */
export const byDay = <Item>(items: readonly Item[], at: (item: Item) => Instant): DayOf<Item>[] => {
  const days: DayOf<Item>[] = [];
  for (const item of items) {
    const date = localDateOf(new Date(at(item)));
    const last = days.at(-1);
    if (last?.date === date) last.items.push(item);
    else days.push({ date, items: [item] });
  }
  return days;
};
