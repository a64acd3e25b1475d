/** Passed before the call ended. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';
}

/** The time that one operation has, its waiting and its retry included. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #startedAt = Date.now();
  readonly #timer: NodeJS.Timeout;
  /** Rejects with `DeadlinePassed` when the time is over; never resolves. */
  readonly passed: Promise<never>;

  constructor(readonly milliseconds: number) {
    let pass: (reason: DeadlinePassed) => void = () => undefined;
    this.passed = new Promise((_, reject) => (pass = reject));
    this.passed.catch(() => undefined);
    this.#timer = setTimeout(() => {
      this.#controller.abort();
      pass(new DeadlinePassed());
    }, milliseconds);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get elapsed(): number {
    return Date.now() - this.#startedAt;
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
