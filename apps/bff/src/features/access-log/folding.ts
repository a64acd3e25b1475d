const SPAN_MS = 10 * 60 * 1000;

export interface Foldable {
  seq: number;
  at: Date;
  /** Equal for entries that read the same. */
  sameness: string;
}

/** Entries that read the same and follow one another within minutes, newest first. */
export interface Fold<T> {
  newest: T;
  /** Where the next page begins: after this one. */
  oldestSeq: number;
  count: number;
}

/** Folds entries, newest first. Only what is told is shorter; the chain keeps every event. */
export const fold = <T extends Foldable>(entries: readonly T[]): Fold<T>[] => {
  const folds: Fold<T>[] = [];
  for (const entry of entries) {
    const last = folds.at(-1);
    const isSame = last?.newest.sameness === entry.sameness && last.newest.at.getTime() - entry.at.getTime() <= SPAN_MS;
    if (last && isSame) {
      last.oldestSeq = entry.seq;
      last.count += 1;
    } else folds.push({ newest: entry, oldestSeq: entry.seq, count: 1 });
  }
  return folds;
};
