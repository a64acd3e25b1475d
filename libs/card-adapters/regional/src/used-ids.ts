/** A clock that is set back must not make a forgotten code fresh again: ids are kept so long past their end. */
const KEPT_AFTER = 3600;

/** The codes that one terminal has seen, in bounded memory. */
export class UsedIds {
  readonly #ends = new Map<string, number>();

  /** @param most how many are remembered at once */
  constructor(private readonly most: number) {}

  /**
   * Remembers a code. `full` = it cannot be remembered: forgetting another in its place would let that one be shown
   * again.
   * @param end epoch seconds @param now epoch seconds
   */
  add(id: string, end: number, now: number): 'first' | 'used' | 'full' {
    if (this.#ends.has(id)) return 'used';
    if (this.#ends.size >= this.most) this.#forget(now);
    if (this.#ends.size >= this.most) return 'full';
    this.#ends.set(id, end);
    return 'first';
  }

  #forget(now: number): void {
    for (const [id, end] of this.#ends) if (end + KEPT_AFTER <= now) this.#ends.delete(id);
  }
}
