import type { TimelineEntry } from '@kangqiao/contracts';

export interface YearOfEntries {
  /** `2026`. */
  year: string;
  /** Newest first. */
  entries: TimelineEntry[];
}

/** The timeline by year, newest first; entries of one day keep the server's order. */
export const entriesByYear = (entries: readonly TimelineEntry[]): YearOfEntries[] => {
  const years = new Map<string, TimelineEntry[]>();
  const inOrder = [...entries].sort((a, b) => b.occurredOn.localeCompare(a.occurredOn));
  for (const entry of inOrder) {
    const year = entry.occurredOn.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return [...years].map(([year, list]) => ({ year, entries: list }));
};
