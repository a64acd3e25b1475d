import fc from 'fast-check';
import type { After } from './entry-set';
import { mergedPage, newestFirst, type PageTerms, type RowSource, type SourceRow } from './merged-page';

interface Item {
  id: string;
  isWanted: boolean;
}

/** A source of these rows that counts what was read of it. */
class CountedSource implements RowSource<Item> {
  read = 0;
  asked = 0;
  readonly #rows: readonly SourceRow<Item>[];

  constructor(rows: readonly SourceRow<Item>[]) {
    this.#rows = [...rows].sort((one, other) => newestFirst(one.place, other.place));
  }

  async page(after: After | null, limit: number): Promise<SourceRow<Item>[]> {
    const rest = this.#rows.filter(({ place }) => after === null || newestFirst(after, place) < 0);
    const rows = rest.slice(0, limit);
    this.read += rows.length;
    this.asked += 1;
    return rows;
  }
}

const row = (id: string, at: number, shown: 'wanted' | 'unwanted' | 'hidden' = 'wanted'): SourceRow<Item> => ({
  place: { occurredAt: new Date(at), id },
  item: shown === 'hidden' ? null : { id, isWanted: shown === 'wanted' },
});

/** Few instants and few ids, so that much stands at one instant; no id twice over all sources. */
const rowsOfSources = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ unit: fc.constantFrom(...'aBz0_-'), minLength: 1, maxLength: 4 }),
      at: fc.integer({ min: 0, max: 6 }),
      shown: fc.constantFrom('wanted' as const, 'unwanted' as const, 'hidden' as const),
      source: fc.integer({ min: 0, max: 1 }),
    }),
    { selector: ({ id }) => id, maxLength: 60 },
  )
  .map((all) =>
    [0, 1].map((which) => all.filter(({ source }) => source === which).map(({ id, at, shown }) => row(id, at, shown))),
  );

const sizes = fc.record({
  limit: fc.integer({ min: 1, max: 9 }),
  first: fc.integer({ min: 1, max: 12 }),
  step: fc.integer({ min: 1, max: 12 }),
  most: fc.integer({ min: 1, max: 30 }),
});

const isWanted = (item: Item): boolean => item.isWanted;
const terms = (over: Partial<PageTerms<Item>> = {}): PageTerms<Item> => ({
  ...{ after: null, limit: 2, first: 3, step: 3, most: 100, isWanted },
  ...over,
});
const idsOf = (items: readonly Item[]): string[] => items.map(({ id }) => id);

describe('pages of several sources', () => {
  it('are, one after the other, everything that is wanted in one order, each once', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOfSources, sizes, async (rows, size) => {
        const sources = rows.map((of) => new CountedSource(of));
        const seen: string[] = [];
        let after: After | null = null;
        do {
          const { items, next }: Awaited<ReturnType<typeof mergedPage<Item>>> = await mergedPage(
            sources,
            terms({ ...size, after }),
          );
          expect(items.length).toBeLessThanOrEqual(size.limit);
          if (after !== null && next !== null) expect(newestFirst(after, next)).toBeLessThan(0);
          seen.push(...idsOf(items));
          after = next;
        } while (after !== null);
        const whole = rows.flat().sort((one, other) => newestFirst(one.place, other.place));
        expect(seen).toEqual(whole.flatMap(({ item }) => (item?.isWanted ? [item.id] : [])));
      }),
    );
  });

  it('cost a bounded number of rows each, and are short only when that was reached or nothing is left', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOfSources, sizes, async (rows, size) => {
        let after: After | null = null;
        do {
          const sources = rows.map((of) => new CountedSource(of));
          const { items, next }: Awaited<ReturnType<typeof mergedPage<Item>>> = await mergedPage(
            sources,
            terms({ ...size, after }),
          );
          const read = sources.reduce((sum, source) => sum + source.read, 0);
          expect(read).toBeLessThan(size.most + sources.length * Math.max(size.first, size.step));
          if (next !== null && items.length < size.limit) expect(read).toBeGreaterThanOrEqual(size.most);
          after = next;
        } while (after !== null);
      }),
    );
  });

  it('ask each source once where nothing is hidden and each is asked for one row more than a page', async () => {
    const sources = [0, 1].map(
      (which) => new CountedSource(Array.from({ length: 50 }, (_, index) => row(`${which}-${index}`, index % 7))),
    );
    const { items } = await mergedPage(sources, terms({ limit: 20, first: 21 }));
    expect(items).toHaveLength(20);
    expect(sources.map(({ asked, read }) => [asked, read])).toEqual([
      [1, 21],
      [1, 21],
    ]);
  });

  it('say that there is nothing older where only hidden rows are', async () => {
    const source = new CountedSource([row('a', 5), row('b', 4), row('c', 3, 'hidden'), row('d', 2, 'unwanted')]);
    expect(await mergedPage([source], terms())).toMatchObject({ items: [{ id: 'a' }, { id: 'b' }], next: null });
  });

  it('go on where the last row stood that may be known of, and at a hidden one only where nothing else was read', async () => {
    const hidden = Array.from({ length: 9 }, (_, index) => row(`h${index}`, 9 - index, 'hidden'));
    const source = new CountedSource([row('a', 20, 'unwanted'), ...hidden, row('z', 0)]);
    const short = { first: 3, step: 3, most: 3 };
    const begin = await mergedPage([source], terms(short));
    expect(begin).toEqual({ items: [], next: { occurredAt: new Date(20), id: 'a' } });
    const then = await mergedPage([source], terms({ ...short, after: begin.next }));
    expect(then).toEqual({ items: [], next: { occurredAt: new Date(7), id: 'h2' } });
  });

  it('of no source are nothing', async () => {
    expect(await mergedPage([], terms())).toEqual({ items: [], next: null });
  });
});
