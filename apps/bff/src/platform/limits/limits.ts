import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../clock';
import { PrivateFields } from '../privacy/private-fields';
import type { Budget, Charge, Lockout } from './budget';
import { TooManyRequests } from './limits.errors';
import { BYTES_A_TIME, decodeTimes, encodeTime, secondsLocked, secondsUntilFree } from './sliding-log';

const SECOND = 1000;
/** A take that lost every race so far decides once more from what it reads. */
const MOST_ATTEMPTS = 8;
const REMOVED_AT_ONCE = 500;

export type Taken = { kind: 'ok' } | { kind: 'refused'; retryAfterSeconds: number };

interface Use {
  budget: Budget;
  index: Buffer;
}

interface Row {
  keyIndex: Buffer;
  times: Buffer;
}

class LostTheRace extends Error {}

/** Everybody locks rows in one order, so no two wait for each other; the shared budgets, the busiest rows, come last. */
const inLockOrder = (a: Use, b: Use): number => a.budget.most - b.budget.most || Buffer.compare(a.index, b.index);

/** Counts uses and failures in the database, for any number of instances; exact over every span, not by the clock's minutes. */
@Injectable()
export class Limits {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
  ) {}

  /** Uses all of these budgets, or none of them when one is used up. */
  async take(charges: readonly Charge[]): Promise<Taken> {
    const uses = charges.map(({ budget, key }) => ({ budget, index: this.#index(budget, key) })).sort(inLockOrder);
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      const now = this.clock.now();
      const logs = await this.#logsOf(uses.map(({ index }) => index));
      const waits = uses.map(({ budget, index }) =>
        secondsUntilFree(logs.get(index.toString('hex')) ?? [], budget, now),
      );
      const retryAfterSeconds = Math.max(0, ...waits);
      if (retryAfterSeconds > 0) return { kind: 'refused', retryAfterSeconds };
      for (const { index } of uses) if (!logs.has(index.toString('hex'))) await this.#open(index, now);
      if (await this.#takeAll(uses, now)) return { kind: 'ok' };
    }
    return { kind: 'refused', retryAfterSeconds: 1 };
  }

  /** @throws TooManyRequests when one of these budgets is used up; then none of them was used */
  async spend(charges: readonly Charge[]): Promise<void> {
    const taken = await this.take(charges);
    if (taken.kind === 'refused') throw new TooManyRequests(taken.retryAfterSeconds);
  }

  /** Takes the last use back: what it was for failed through no fault of the one who asked. */
  async giveBack(charges: readonly Charge[]): Promise<void> {
    for (const { budget, key } of charges) {
      await this.database.change(
        'UPDATE limit_use SET times = LEFT(times, LENGTH(times) - ?) WHERE key_index = ? AND LENGTH(times) >= ?',
        [BYTES_A_TIME, this.#index(budget, key), BYTES_A_TIME],
      );
    }
  }

  /** Whole seconds for which this key may try nothing more; 0 = it may. */
  async secondsLocked(lockout: Lockout, key: string): Promise<number> {
    const index = this.#index(lockout, key);
    const logs = await this.#logsOf([index]);
    return secondsLocked(logs.get(index.toString('hex')) ?? [], lockout, this.clock.now());
  }

  /** Counts a failure towards a lockout. */
  async fail(lockout: Lockout, key: string): Promise<void> {
    const now = this.clock.now();
    const index = this.#index(lockout, key);
    const kept = Math.max(lockout.withinSeconds, lockout.forSeconds);
    await this.database.change(
      `INSERT INTO limit_use (key_index, times, expires_at) VALUES (?, ?, ?)
       ON DUPLICATE KEY UPDATE times = RIGHT(CONCAT(times, VALUES(times)), ?), expires_at = VALUES(expires_at)`,
      [index, encodeTime(now), new Date(now.getTime() + kept * SECOND), lockout.failures * BYTES_A_TIME],
    );
  }

  /** Forgets the failures of this key: it succeeded. */
  async forgive(lockout: Lockout, key: string): Promise<void> {
    await this.database.change('DELETE FROM limit_use WHERE key_index = ?', [this.#index(lockout, key)]);
  }

  async removeExpired(): Promise<void> {
    const now = this.clock.now();
    for (;;) {
      const old = await this.database.rows<{ keyIndex: Buffer }>(
        'SELECT key_index AS keyIndex FROM limit_use WHERE expires_at <= ? LIMIT ?',
        [now, REMOVED_AT_ONCE],
      );
      for (const { keyIndex } of old) {
        await this.database.change('DELETE FROM limit_use WHERE key_index = ? AND expires_at <= ?', [keyIndex, now]);
      }
      if (old.length < REMOVED_AT_ONCE) return;
    }
  }

  #index({ name }: { name: string }, key: string): Buffer {
    return this.fields.index('limit_use.key', `${name}\n${key}`);
  }

  async #logsOf(indexes: readonly Buffer[]): Promise<Map<string, Date[]>> {
    if (indexes.length === 0) return new Map();
    const rows = await this.database.rows<Row>(
      'SELECT key_index AS keyIndex, times FROM limit_use WHERE key_index IN (?)',
      [indexes],
    );
    return new Map(rows.map(({ keyIndex, times }) => [keyIndex.toString('hex'), decodeTimes(times)]));
  }

  /** Makes the row in a transaction of its own: below, only rows that exist are locked, never the gaps between. */
  async #open(index: Buffer, now: Date): Promise<void> {
    await this.database.change("INSERT IGNORE INTO limit_use (key_index, times, expires_at) VALUES (?, '', ?)", [
      index,
      new Date(now.getTime() + SECOND),
    ]);
  }

  async #takeAll(uses: readonly Use[], now: Date): Promise<boolean> {
    try {
      await this.database.transaction(async (tx) => {
        for (const { budget, index } of uses) {
          const size = budget.most * BYTES_A_TIME;
          const taken = await tx.change(
            `UPDATE limit_use SET times = RIGHT(CONCAT(times, ?), ?), expires_at = ?
              WHERE key_index = ? AND (LENGTH(times) < ? OR LEFT(RIGHT(times, ?), ?) <= ?)`,
            [
              encodeTime(now),
              size,
              new Date(now.getTime() + budget.perSeconds * SECOND),
              index,
              size,
              size,
              BYTES_A_TIME,
              encodeTime(new Date(now.getTime() - budget.perSeconds * SECOND)),
            ],
          );
          if (taken === 0) throw new LostTheRace();
        }
      });
      return true;
    } catch (error) {
      if (error instanceof LostTheRace) return false;
      throw error;
    }
  }
}
