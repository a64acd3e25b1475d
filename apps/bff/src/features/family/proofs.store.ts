import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { ProofExpired, ProofLimitReached, ProofRefused, ProofTooSoon, ProofUsedUp } from './proof.errors';
import {
  ACCOUNT_LIMITS,
  CODE_LIFE_MS,
  isWithin,
  LIMIT_WINDOW_MS,
  PHONE_LIMITS,
  secondsUntilResend,
  TRIES,
} from './proof.policy';

const PHONE = 'proof.phone';

/** Whose attempt it is; part of every condition. */
export interface ProofOwner {
  accountId: string;
  personId: string;
}

interface Row {
  state: string;
  tries: number;
  codeIndex: Buffer | null;
  phoneSealed: Buffer | null;
  expiresAt: Date;
}

/** Attempts at proof in the database, and the limits that they count towards. */
@Injectable()
export class ProofsStore {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Counts an attempt before any hospital is asked. @throws ProofTooSoon, ProofLimitReached */
  begin({ accountId, personId }: ProofOwner): Promise<string> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      await tx.row('SELECT id FROM account WHERE id = ? FOR UPDATE', [accountId]);
      const earlier = await tx.rows<{ personId: string; at: Date }>(
        `SELECT person_id AS personId, created_at AS at FROM proof
          WHERE account_id = ? AND created_at > ? ORDER BY created_at FOR UPDATE`,
        [accountId, new Date(now.getTime() - LIMIT_WINDOW_MS)],
      );
      const last = earlier.filter((proof) => proof.personId === personId).at(-1);
      const seconds = secondsUntilResend(last?.at ?? null, now);
      if (seconds > 0) throw new ProofTooSoon(seconds);
      const times = earlier.map(({ at }) => at);
      if (!isWithin(ACCOUNT_LIMITS, times, now)) throw new ProofLimitReached();
      const id = this.ids.next();
      await tx.change(
        `INSERT INTO proof (id, account_id, person_id, state, created_at, expires_at)
         VALUES (?, ?, ?, 'seeking', ?, ?)`,
        [id, accountId, personId, now, now],
      );
      return id;
    });
  }

  /** Gives the attempt its code and makes earlier codes worthless. @throws ProofLimitReached */
  async aim(id: string, { accountId, personId }: ProofOwner, phone: string, code: string): Promise<Date> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + CODE_LIFE_MS);
    const phoneIndex = this.fields.index(PHONE, phone);
    await this.database.transaction(async (tx) => {
      const earlier = await tx.rows<{ at: Date }>(
        'SELECT created_at AS at FROM proof WHERE phone_index = ? AND created_at > ? FOR UPDATE',
        [phoneIndex, new Date(now.getTime() - LIMIT_WINDOW_MS)],
      );
      const times = earlier.map(({ at }) => at);
      if (!isWithin(PHONE_LIMITS, times, now)) throw new ProofLimitReached();
      await tx.change("UPDATE proof SET state = 'void' WHERE account_id = ? AND person_id = ? AND state = 'sent'", [
        accountId,
        personId,
      ]);
      await tx.change(
        `UPDATE proof SET state = 'sent', phone_index = ?, phone_sealed = ?, code_index = ?, expires_at = ?
          WHERE id = ?`,
        [phoneIndex, this.fields.seal(PHONE, phone), this.#codeIndex(id, code), expiresAt, id],
      );
    });
    return expiresAt;
  }

  /** Takes an attempt back that failed through no fault of the resident's. */
  async withdraw(id: string): Promise<void> {
    await this.database.change('DELETE FROM proof WHERE id = ?', [id]);
  }

  /**
   * Spends one try on the code and, when it is right, runs `then` in the same transaction.
   * @throws ProofExpired, ProofUsedUp, ProofRefused
   */
  async confirm(
    id: string,
    { accountId, personId }: ProofOwner,
    code: string,
    then: (tx: Tx, phone: string) => Promise<void>,
  ): Promise<void> {
    const now = this.clock.now();
    const owned = 'id = ? AND account_id = ? AND person_id = ?';
    // Counted in a statement of its own: parallel guesses cannot share a try, and a wrong one stays counted.
    const counted = await this.database.change(
      `UPDATE proof SET tries = tries + 1 WHERE ${owned} AND state = 'sent' AND expires_at > ? AND tries < ?`,
      [id, accountId, personId, now, TRIES],
    );
    const proof = await this.database.row<Row>(
      `SELECT state, tries, code_index AS codeIndex, phone_sealed AS phoneSealed, expires_at AS expiresAt
         FROM proof WHERE ${owned}`,
      [id, accountId, personId],
    );
    if (proof?.state !== 'sent' || proof.expiresAt <= now || !proof.codeIndex || !proof.phoneSealed) {
      throw new ProofExpired();
    }
    if (counted === 0) throw new ProofUsedUp();
    if (!timingSafeEqual(proof.codeIndex, this.#codeIndex(id, code))) throw new ProofRefused(TRIES - proof.tries);
    const phone = this.fields.open(PHONE, proof.phoneSealed);
    await this.database.transaction(async (tx) => {
      const won = await tx.change("UPDATE proof SET state = 'confirmed' WHERE id = ? AND state = 'sent'", [id]);
      if (won === 0) throw new ProofExpired();
      await then(tx, phone);
    });
  }

  async removeOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - LIMIT_WINDOW_MS);
    await this.database.change('DELETE FROM proof WHERE created_at <= ?', [before]);
  }

  #codeIndex(id: string, code: string): Buffer {
    return this.fields.index('proof.code', `${id}\n${code}`);
  }
}
