import type { After } from './entry-set';

/** A row of a source, at its place; `item` null = something that this reader is not to be shown. */
export interface SourceRow<T> {
  place: After;
  item: T | null;
}

/** Rows of one kind, newest first; of one instant in the order of their ids, downwards. */
export interface RowSource<T> {
  /** So many rows after a place, or from the newest on; fewer = that was all. */
  page(after: After | null, limit: number): Promise<SourceRow<T>[]>;
}

/** Which page is wanted, and how much may be read for it. */
export interface PageTerms<T> {
  after: After | null;
  /** Items of a page, at least 1. */
  limit: number;
  /** Rows that a source is asked for the first time, and each time after, at least 1. */
  first: number;
  step: number;
  /** Once so many rows were read, no source is asked again. */
  most: number;
  /** Whether an item that may be shown is one of those that are looked for. */
  isWanted(item: T): boolean;
}

export interface MergedPage<T> {
  items: T[];
  /** Where to go on; null = there is nothing older. */
  next: After | null;
}

/** Which of two stands first; 0 = they are the same. Ids are ASCII, and compared byte by byte as the database does. */
export const newestFirst = (one: After, other: After): number =>
  other.occurredAt.getTime() - one.occurredAt.getTime() || Number(one.id < other.id) - Number(one.id > other.id);

/** What was read of a source and is not used yet. */
class Strand<T> {
  readonly #rows: SourceRow<T>[] = [];
  #after: After | null;
  #isAtEnd = false;

  constructor(
    private readonly source: RowSource<T>,
    after: After | null,
  ) {
    this.#after = after;
  }

  /** Nobody can say what stands first before it was asked again. */
  get isDry(): boolean {
    return this.#rows.length === 0 && !this.#isAtEnd;
  }

  get head(): SourceRow<T> | undefined {
    return this.#rows[0];
  }

  /** How many rows were read. */
  async fill(limit: number): Promise<number> {
    const rows = await this.source.page(this.#after, limit);
    this.#rows.push(...rows);
    this.#after = rows.at(-1)?.place ?? this.#after;
    this.#isAtEnd = rows.length < limit;
    return rows.length;
  }

  drop(): void {
    this.#rows.shift();
  }
}

/** The strand whose next row is the newest of all; undefined where all are at their end. */
const newest = <T>(strands: readonly Strand<T>[]): Strand<T> | undefined =>
  strands
    .filter(({ head }) => head !== undefined)
    .sort(({ head: one }, { head: other }) => (one && other ? newestFirst(one.place, other.place) : 0))[0];

/**
 * One page of several sources in one order, no item lost and none twice, whatever the limit. A page may be short, or
 * empty, and still be followed by another: what is read for one is bounded by `most` and one `step` of each source. Ids
 * are unique over all sources. Where to go on never tells of a row that is not to be shown, unless nothing else was read.
 */
export async function mergedPage<T>(sources: readonly RowSource<T>[], terms: PageTerms<T>): Promise<MergedPage<T>> {
  const { after, limit, first, step, most, isWanted } = terms;
  const strands = sources.map((source) => new Strand(source, after));
  const found: { item: T; place: After }[] = [];
  const items = () => found.slice(0, limit).map(({ item }) => item);
  let read = 0;
  let passed = after;
  let known: After | null = null;
  for (;;) {
    const dry = strands.filter(({ isDry }) => isDry);
    if (dry.length > 0) {
      if (read >= most) return { items: items(), next: known ?? passed };
      const size = read === 0 ? first : step;
      const counts = await Promise.all(dry.map((strand) => strand.fill(size)));
      read += counts.reduce((sum, count) => sum + count, 0);
    }
    const strand = newest(strands);
    const row = strand?.head;
    // A source that had nothing left when it was asked again is at its end by now.
    if (!strand || !row) return { items: items(), next: null };
    const { place, item } = row;
    if (item !== null && isWanted(item)) found.push({ item, place });
    if (found.length > limit) return { items: items(), next: found[limit - 1]?.place ?? null };
    strand.drop();
    passed = place;
    if (item !== null) known = place;
  }
}
