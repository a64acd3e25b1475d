import { setTimeout } from 'node:timers/promises';
import { Injectable, Optional } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import { isOnReservedShare } from './reserved-share';
import { ReservedSource } from './reserved-source';

export type SqlValue = string | number | boolean | Date | Buffer | null;
/** A list stands for `IN (?)`; it must not be empty. */
export type SqlParameters = readonly (SqlValue | readonly SqlValue[])[];

/** Plain SQL with bound parameters. Every row is plain data; the caller names its type. */
export interface Tx {
  rows<T extends object>(sql: string, parameters?: SqlParameters): Promise<T[]>;
  /** The first row, or null. */
  row<T extends object>(sql: string, parameters?: SqlParameters): Promise<T | null>;
  /** Runs a write and answers how many rows it matched. */
  change(sql: string, parameters?: SqlParameters): Promise<number>;
}

interface Runner {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

const ER_DUP_ENTRY = 1062;
const ER_LOCK_DEADLOCK = 1213;
const MOST_ATTEMPTS = 8;
const PAUSE_MS = 5;

const errnoOf = (error: unknown): number | undefined =>
  error instanceof QueryFailedError ? (error.driverError as { errno?: number }).errno : undefined;

const over = (runner: Runner): Tx => {
  const rows = async <T extends object>(sql: string, parameters: SqlParameters = []): Promise<T[]> =>
    (await runner.query(sql, [...parameters])) as T[];
  return {
    rows,
    row: async <T extends object>(sql: string, parameters: SqlParameters = []) =>
      (await rows<T>(sql, parameters))[0] ?? null,
    change: async (sql, parameters = []) => {
      const result = (await runner.query(sql, [...parameters])) as { affectedRows: number };
      return result.affectedRows;
    },
  };
};

/**
 * Runs again what a deadlock rolled back: the engine chose it as the victim, and nothing of it happened. A short pause of
 * random length lets the others pass.
 */
const despiteDeadlocks = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || errnoOf(error) !== ER_LOCK_DEADLOCK) throw error;
      await setTimeout(Math.random() * attempt * PAUSE_MS);
    }
  }
};

/** Told of each statement for which no connection is free; its wait is not known yet. */
type WaitListener = (share: 'common' | 'reserved') => void;

/** The driver's own pool, as far as it is used here. */
type Ask = (sql: string, values: unknown[], done: (error: Error | null, result: unknown) => void) => void;
type Pool = Record<'query' | 'execute', Ask> & { on(event: 'enqueue', listener: () => void): void };

const poolOf = (source: DataSource): Pool => (source.driver as unknown as { pool: Pool }).pool;

/** A statement by itself goes to the pool at once: the runner around it costs a tenth of a short query. */
const overPool = (source: DataSource, how: 'query' | 'execute'): Tx =>
  over({
    query: (sql, parameters = []) =>
      new Promise((resolve, reject) => {
        poolOf(source)[how](sql, parameters, (error, result) =>
          error ? reject(new QueryFailedError(sql, parameters, error)) : resolve(result),
        );
      }),
  });

/** The database as the features see it: SQL in, plain rows out, transactions as a function. */
@Injectable()
export class Database implements Tx {
  /** @param reserved what requests on the reserved share use; the common connections where there is none */
  constructor(
    private readonly source: DataSource,
    @Optional() private readonly reserved?: ReservedSource,
  ) {}

  rows<T extends object>(sql: string, parameters?: SqlParameters): Promise<T[]> {
    return overPool(this.#source, 'query').rows<T>(sql, parameters);
  }

  /**
   * As `rows`, of a read that is asked again and again: the server keeps it parsed on every connection, which takes a third
   * of a short query's time. Its text must be one of a few, so numbers like a LIMIT stand in it and lists are spelt out.
   */
  prepared<T extends object>(sql: string, parameters: readonly SqlValue[]): Promise<T[]> {
    return overPool(this.#source, 'execute').rows<T>(sql, parameters);
  }

  row<T extends object>(sql: string, parameters?: SqlParameters): Promise<T | null> {
    return overPool(this.#source, 'query').row<T>(sql, parameters);
  }

  /** A single statement is a transaction of its own, and may be a deadlock's victim like any other. */
  change(sql: string, parameters?: SqlParameters): Promise<number> {
    return despiteDeadlocks(() => overPool(this.#source, 'query').change(sql, parameters));
  }

  /**
   * Commits when `work` resolves, rolls back when it throws. A deadlock's victim runs again, so nothing but SQL may
   * happen inside: never call a hospital, never send a message.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return despiteDeadlocks(() => this.#source.transaction((manager) => work(over(manager))));
  }

  onWait(listener: WaitListener): void {
    poolOf(this.source).on('enqueue', () => listener('common'));
    if (this.reserved) poolOf(this.reserved.source).on('enqueue', () => listener('reserved'));
  }

  get #source(): DataSource {
    return (isOnReservedShare() && this.reserved?.source) || this.source;
  }
}

/** Whether a write failed because a unique key already holds that value. */
export const isDuplicateKey = (error: unknown): boolean => errnoOf(error) === ER_DUP_ENTRY;
