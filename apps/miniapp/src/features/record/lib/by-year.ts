import type { TimelineLine } from './timeline-line';

export interface YearOfLines {
  /** `2026`. */
  year: string;
  /** Newest first. */
  lines: TimelineLine[];
}

/** The timeline by year, newest first; lines of one day keep the server's order. */
export const linesByYear = (all: readonly TimelineLine[]): YearOfLines[] => {
  const years = new Map<string, TimelineLine[]>();
  const inOrder = [...all].sort((a, b) => b.occurredOn.localeCompare(a.occurredOn));
  for (const line of inOrder) {
    const year = line.occurredOn.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), line]);
  }
  return [...years].map(([year, lines]) => ({ year, lines }));
};
