/** Far above what one hospital's directory and schedules need; a bound all the same. */
const MOST_ENTRIES = 5_000;

interface Entry {
  until: number;
  value: Promise<unknown>;
}

/**
 * Keeps what is the same for every resident for a short time, and lets many who ask at once share one call. Never for
 * anything about a person. A failure is not kept: the next to ask tries again.
 */
export class SharedReads {
  readonly #entries = new Map<string, Entry>();

  constructor(
    private readonly freshMs: number,
    private readonly now: () => number,
  ) {}

  /** The value under this key; `fetch` is asked only when nobody else is asking and nothing fresh is kept. */
  read<T>(key: string, fetch: () => Promise<T>): Promise<T> {
    const kept = this.#entries.get(key);
    // The key names the question, so whatever is kept under it answers this one.
    if (kept && this.now() < kept.until) return kept.value as Promise<T>;
    const entry: Entry = { until: Number.POSITIVE_INFINITY, value: fetch() };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    this.#shrink();
    entry.value.then(
      () => (entry.until = this.now() + this.freshMs),
      () => this.#forget(key, entry),
    );
    return entry.value as Promise<T>;
  }

  /** Forgets all: something was changed. What is under way is not shared any more either. */
  clear(): void {
    this.#entries.clear();
  }

  #forget(key: string, entry: Entry): void {
    if (this.#entries.get(key) === entry) this.#entries.delete(key);
  }

  #shrink(): void {
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MOST_ENTRIES && oldest !== undefined) this.#entries.delete(oldest);
  }
}
