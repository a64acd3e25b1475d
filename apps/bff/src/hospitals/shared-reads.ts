import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';

const FRESH_MS = 60_000;
/** Far above what the directories of a region need; a bound all the same. */
const MOST_ENTRIES = 10_000;

interface Entry {
  until: number;
  value: Promise<unknown>;
}

/**
 * Keeps what is the same for every resident for a minute, and lets many who ask at once share one call. Never for
 * anything about a person. A failure is not kept: the next to ask tries again.
 */
@Injectable()
export class SharedReads {
  readonly #entries = new Map<string, Entry>();

  constructor(private readonly clock: Clock) {}

  read<T>(key: string, fetch: () => Promise<T>): Promise<T> {
    const now = this.clock.now().getTime();
    const kept = this.#entries.get(key);
    if (kept && now < kept.until) return kept.value as Promise<T>;
    const value = fetch();
    const entry = { until: now + FRESH_MS, value };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    this.#shrink();
    value.catch(() => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    });
    return value;
  }

  #shrink(): void {
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MOST_ENTRIES && oldest !== undefined) this.#entries.delete(oldest);
  }
}
