/** `id-1`, `id-2`, … */
export class SequentialIds {
  #last = 0;

  constructor(private readonly prefix = 'id') {}

  next(): string {
    this.#last += 1;
    return `${this.prefix}-${this.#last}`;
  }
}
