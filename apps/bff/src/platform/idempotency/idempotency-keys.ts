import { Injectable } from '@nestjs/common';
import { Database, isDuplicateKey, type SqlValue } from '../../database/database';
import { Clock } from '../clock';
import { AppError } from '../errors/app-error';
import { PrivateFields } from '../privacy/private-fields';

const KEPT_MS = 24 * 60 * 60 * 1000;
/** A first request that has not ended by then died with its process. */
const ABANDONED_MS = 2 * 60 * 1000;
const BODY = 'idempotency_key.body';

export interface KeyedRequest {
  accountId: string;
  route: string;
  key: string;
  fingerprint: Buffer;
}

export interface KeptAnswer {
  status: number;
  body: string;
  /** Of whom it tells; a replay asks the policy again. */
  personId: string | null;
}

interface Row {
  fingerprint: Buffer;
  status: number | null;
  bodySealed: Buffer | null;
  personId: string | null;
}

const WHERE = 'account_id = ? AND route = ? AND idempotency_key = ?';
const identity = ({ accountId, route, key }: KeyedRequest): SqlValue[] => [accountId, route, key];

/** Remembers what a write was answered, so that sending it again does nothing again. */
@Injectable()
export class IdempotencyKeys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly fields: PrivateFields,
  ) {}

  /**
   * Claims the key. Null = this request is the first and must run; otherwise the first answer.
   * @throws AppError IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_PROGRESS
   */
  async begin(request: KeyedRequest): Promise<KeptAnswer | null> {
    const now = this.clock.now();
    await this.database.change(`DELETE FROM idempotency_key WHERE ${WHERE} AND expires_at <= ?`, [
      ...identity(request),
      now,
    ]);
    if (await this.#claim(request, now)) return null;
    const row = await this.database.row<Row>(
      `SELECT fingerprint, status, body_sealed AS bodySealed, person_id AS personId FROM idempotency_key WHERE ${WHERE}`,
      identity(request),
    );
    if (!row) throw new AppError('IDEMPOTENCY_IN_PROGRESS');
    if (!row.fingerprint.equals(request.fingerprint)) throw new AppError('IDEMPOTENCY_KEY_REUSED');
    if (row.status !== null && row.bodySealed) {
      return { status: row.status, body: this.fields.open(BODY, row.bodySealed), personId: row.personId };
    }
    if (await this.#takeOver(request, now)) return null;
    throw new AppError('IDEMPOTENCY_IN_PROGRESS');
  }

  async finish(request: KeyedRequest, answer: KeptAnswer): Promise<void> {
    await this.database.change(`UPDATE idempotency_key SET status = ?, body_sealed = ?, person_id = ? WHERE ${WHERE}`, [
      answer.status,
      this.fields.seal(BODY, answer.body),
      answer.personId,
      ...identity(request),
    ]);
  }

  /** Forgets the key: nothing was done, the same request may be tried again. */
  async release(request: KeyedRequest): Promise<void> {
    await this.database.change(`DELETE FROM idempotency_key WHERE ${WHERE}`, identity(request));
  }

  async removeExpired(): Promise<void> {
    await this.database.change('DELETE FROM idempotency_key WHERE expires_at <= ?', [this.clock.now()]);
  }

  async #claim(request: KeyedRequest, now: Date): Promise<boolean> {
    try {
      await this.database.change(
        `INSERT INTO idempotency_key (account_id, route, idempotency_key, fingerprint, started_at, expires_at)
         VALUES (?, ?, ?, ?, ?, ?)`,
        [...identity(request), request.fingerprint, now, new Date(now.getTime() + KEPT_MS)],
      );
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async #takeOver(request: KeyedRequest, now: Date): Promise<boolean> {
    const taken = await this.database.change(
      `UPDATE idempotency_key SET started_at = ? WHERE ${WHERE} AND status IS NULL AND started_at <= ?`,
      [now, ...identity(request), new Date(now.getTime() - ABANDONED_MS)],
    );
    return taken === 1;
  }
}
