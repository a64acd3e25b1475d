import { AsyncLocalStorage } from 'node:async_hooks';
import { Database, type SqlParameters, type Tx } from '../../database/database';

interface Life {
  stepsLeft: number;
  die: () => void;
}

const NEVER = new Promise<never>(() => undefined);

/** Where an instance may die: before and after each statement, transaction and call to a hospital. */
export class CrashPoints {
  readonly #lives = new AsyncLocalStorage<Life>();
  /** How often something has died; what dies is never answered, so it stays under way in its instance. */
  deaths = 0;

  /** Lets work die at its nth step: nothing after it happens, as after `kill -9`. Null = it lived to the end. */
  async during<T>(steps: number, work: () => Promise<T>): Promise<{ ended: T } | 'died'> {
    return new Promise((resolve, reject) => {
      const life: Life = { stepsLeft: steps, die: () => resolve('died') };
      this.#lives.run(life, () => work().then((ended) => resolve({ ended }), reject));
    });
  }

  async step<T>(act: () => Promise<T>): Promise<T> {
    await this.#pass();
    const result = await act();
    await this.#pass();
    return result;
  }

  #pass(): Promise<void> {
    const life = this.#lives.getStore();
    if (!life) return Promise.resolve();
    life.stepsLeft -= 1;
    if (life.stepsLeft >= 0) return Promise.resolve();
    if (life.stepsLeft === -1) this.deaths += 1;
    life.die();
    return NEVER;
  }
}

/** The database of an instance that may die between two statements; inside a transaction it dies as a whole. */
export class MortalDatabase extends Database {
  constructor(
    source: ConstructorParameters<typeof Database>[0],
    private readonly points: CrashPoints,
  ) {
    super(source);
  }

  override rows<T extends object>(sql: string, parameters?: SqlParameters): Promise<T[]> {
    return this.points.step(() => super.rows<T>(sql, parameters));
  }

  override row<T extends object>(sql: string, parameters?: SqlParameters): Promise<T | null> {
    return this.points.step(() => super.row<T>(sql, parameters));
  }

  override change(sql: string, parameters?: SqlParameters): Promise<number> {
    return this.points.step(() => super.change(sql, parameters));
  }

  override transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.points.step(() => super.transaction(work));
  }
}
