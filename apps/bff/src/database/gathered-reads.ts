/** Statements of one kind under way at one time; what comes meanwhile shares the next one. */
const SIDE_BY_SIDE = 4;
const MOST_AT_ONCE = 64;

interface Waiting<Key, Value> {
  key: Key;
  resolve(value: Value): void;
  reject(reason: unknown): void;
}

/**
 * Reads of one kind by key. Alone each is a statement of its own, at once; where many ask at one moment they share
 * statements instead of queueing for connections. Nothing is kept: a statement begins after everybody who shares it has
 * asked, so each is told what was true then or later.
 */
export class GatheredReads<Key, Value> {
  #waiting: Waiting<Key, Value>[] = [];
  #underWay = 0;

  /** @param fetch the values of these keys, in their order */
  constructor(private readonly fetch: (keys: readonly Key[]) => Promise<readonly Value[]>) {}

  read(key: Key): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ key, resolve, reject });
      this.#start();
    });
  }

  #start(): void {
    while (this.#underWay < SIDE_BY_SIDE && this.#waiting.length > 0) {
      const some = this.#waiting.slice(0, MOST_AT_ONCE);
      this.#waiting = this.#waiting.slice(MOST_AT_ONCE);
      void this.#run(some);
    }
  }

  async #run(some: readonly Waiting<Key, Value>[]): Promise<void> {
    this.#underWay += 1;
    try {
      const values = await this.fetch(some.map(({ key }) => key));
      some.forEach(({ resolve }, index) => resolve(values[index] as Value));
    } catch (error) {
      for (const { reject } of some) reject(error);
    } finally {
      this.#underWay -= 1;
      this.#start();
    }
  }
}
