/** Far above what one hospital's directory and schedules need; a bound all the same. */
const MOST_ENTRIES = 5_000;

interface Entry {
  /** When it was answered; null = it is still being asked for. */
  at: number | null;
  until: number;
  value: Promise<unknown>;
}

/**
 * Keeps what is the same for every resident for a short time, and lets many who ask at once share one call. Never for
 * anything about a person. A failure is not kept: the next to ask tries again.
 */
export class SharedReads {
  readonly #entries = new Map<string, Entry>();

  /**
   * @param freshMs how long an answer is kept
   * @param keptThoughChangedMs how long it is kept at least, though something was changed: while many write, those who
   *   look must not make a call each
   */
  constructor(
    private readonly freshMs: number,
    private readonly now: () => number,
    private readonly keptThoughChangedMs = 0,
  ) {}

  /** The value under this key; `fetch` is asked only when nobody else is asking and nothing fresh is kept. */
  read<T>(key: string, fetch: () => Promise<T>): Promise<T> {
    const kept = this.#entries.get(key);
    // The key names the question, so whatever is kept under it answers this one.
    if (kept && this.now() < kept.until) return kept.value as Promise<T>;
    const entry: Entry = { at: null, until: Number.POSITIVE_INFINITY, value: fetch() };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    this.#shrink();
    entry.value.then(
      () => {
        entry.at = this.now();
        entry.until = Math.min(entry.until, entry.at + this.freshMs);
      },
      () => this.#forget(key, entry),
    );
    return entry.value as Promise<T>;
  }

  /** Something was changed: forgets all but what is very young. What is under way is not shared any more either. */
  clear(): void {
    const now = this.now();
    for (const [key, entry] of this.#entries) {
      const until = entry.at === null ? now : Math.min(entry.until, entry.at + this.keptThoughChangedMs);
      if (until <= now) this.#entries.delete(key);
      else entry.until = until;
    }
  }

  #forget(key: string, entry: Entry): void {
    if (this.#entries.get(key) === entry) this.#entries.delete(key);
  }

  #shrink(): void {
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MOST_ENTRIES && oldest !== undefined) this.#entries.delete(oldest);
  }
}
