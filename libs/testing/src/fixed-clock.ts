/** A clock that stands still until it is told to move. */
export class FixedClock {
  #now: number;

  /** @param now ISO 8601; Sunday 22 November 2026, 09:30 in Shanghai, unless told */
  constructor(now = '2026-11-22T09:30:00+08:00') {
    this.#now = FixedClock.parse(now);
  }

  /** Bound, so that `clock.now` can be handed on as a `() => Date`. */
  readonly now = (): Date => new Date(this.#now);

  set(now: string): void {
    this.#now = FixedClock.parse(now);
  }

  /** Moves on; back when negative. */
  pass(seconds: number): void {
    this.#now += seconds * 1000;
  }

  private static parse(text: string): number {
    const milliseconds = Date.parse(text);
    if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant: ${text}`);
    return milliseconds;
  }
}
