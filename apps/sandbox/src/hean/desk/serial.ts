/** Runs one piece of work after the other, so that two requests can never interleave. */
export class Serial {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work);
    // A failure is its caller's; the next in line goes on.
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
