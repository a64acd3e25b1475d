import { timingSafeEqual } from 'node:crypto';
import type { ProofMethod } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { ProofExpired, ProofRefused, ProofUsedUp } from './proof.errors';
import { PROOFS_KEPT_MS, TRIES } from './proof.policy';
import { mayProofMove, type ProofRowState } from './proof-states';

const PHONE = 'proof.phone';
const CODE = 'proof.code';

/** Whose attempt it is; part of every condition. */
export interface ProofOwner {
  accountId: string;
  personId: string;
}

export interface ProofRow {
  id: string;
  method: ProofMethod;
  state: ProofRowState;
  tries: number;
  codeIndex: Buffer | null;
  /** The phone that the code went to. */
  phone: string | null;
  faceVerifyId: string | null;
  createdAt: Date;
  expiresAt: Date;
}

/** What an attempt waits for. */
export interface Waiting {
  expiresAt: Date;
  code?: { phone: string; code: string };
  faceVerifyId?: string;
}

const OWNED = 'id = ? AND account_id = ? AND person_id = ?';

/** Attempts at proof in the database. */
@Injectable()
export class ProofsStore {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async begin({ accountId, personId }: ProofOwner, method: ProofMethod): Promise<string> {
    const id = this.ids.next();
    const now = this.clock.now();
    await this.database.change(
      `INSERT INTO proof (id, account_id, person_id, method, state, created_at, expires_at)
       VALUES (?, ?, ?, ?, 'seeking', ?, ?)`,
      [id, accountId, personId, method, now, now],
    );
    return id;
  }

  /** The attempt of this owner; null for anybody else's. */
  async find(id: string, { accountId, personId }: ProofOwner): Promise<ProofRow | null> {
    const row = await this.database.row<Omit<ProofRow, 'phone'> & { phoneSealed: Buffer | null }>(
      `SELECT id, method, state, tries, code_index AS codeIndex, phone_sealed AS phoneSealed,
              face_verify_id AS faceVerifyId, created_at AS createdAt, expires_at AS expiresAt
         FROM proof WHERE ${OWNED}`,
      [id, accountId, personId],
    );
    if (!row) return null;
    const { phoneSealed, ...rest } = row;
    return { ...rest, phone: phoneSealed && this.fields.open(PHONE, phoneSealed) };
  }

  /** Lets the attempt wait, and makes earlier ones of this owner worthless. */
  async wait(tx: Tx, id: string, owner: ProofOwner, { expiresAt, code, faceVerifyId }: Waiting): Promise<void> {
    for (const earlier of await this.#waiting(tx, owner)) {
      if (await this.move(tx, earlier, 'waiting', 'void')) {
        await tx.change("UPDATE approval SET state = 'void' WHERE proof_id = ? AND state = 'waiting'", [earlier]);
      }
    }
    await tx.change(
      `UPDATE proof SET state = 'waiting', phone_sealed = ?, code_index = ?, face_verify_id = ?, expires_at = ?
        WHERE id = ? AND state = 'seeking'`,
      [
        code ? this.fields.seal(PHONE, code.phone) : null,
        code ? this.fields.index(CODE, `${id}\n${code.code}`) : null,
        faceVerifyId ?? null,
        expiresAt,
        id,
      ],
    );
  }

  /** Answers whether the attempt was in that state; of several who try, one is told yes. */
  async move(tx: Tx, id: string, from: ProofRowState, to: ProofRowState): Promise<boolean> {
    if (!mayProofMove(from, to)) throw new Error(`no attempt at proof goes from ${from} to ${to}`);
    return (await tx.change('UPDATE proof SET state = ? WHERE id = ? AND state = ?', [to, id, from])) === 1;
  }

  /** Takes an attempt back that failed through no fault of the resident's. */
  async withdraw(id: string): Promise<void> {
    await this.database.change('DELETE FROM proof WHERE id = ?', [id]);
  }

  /**
   * Spends one try on the code; returns when it is right.
   * @throws ProofExpired, ProofUsedUp, ProofRefused
   */
  async tryCode(id: string, owner: ProofOwner, code: string): Promise<ProofRow> {
    const now = this.clock.now();
    // Counted in a statement of its own: parallel guesses cannot share a try, and a wrong one stays counted.
    const counted = await this.database.change(
      `UPDATE proof SET tries = tries + 1
        WHERE ${OWNED} AND state = 'waiting' AND method = 'phone-code' AND expires_at > ? AND tries < ?`,
      [id, owner.accountId, owner.personId, now, TRIES],
    );
    const proof = await this.find(id, owner);
    if (proof?.state !== 'waiting' || proof.expiresAt <= now || !proof.codeIndex) throw new ProofExpired();
    if (counted === 0) throw new ProofUsedUp();
    const { codeIndex } = proof;
    const isRight = this.fields.indexes(CODE, `${id}\n${code}`).some((index) => timingSafeEqual(index, codeIndex));
    if (!isRight) throw new ProofRefused(Math.max(0, TRIES - proof.tries));
    return proof;
  }

  async removeOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - PROOFS_KEPT_MS);
    await this.database.change('DELETE FROM proof WHERE created_at <= ?', [before]);
  }

  async #waiting(tx: Tx, { accountId, personId }: ProofOwner): Promise<string[]> {
    const rows = await tx.rows<{ id: string }>(
      "SELECT id FROM proof WHERE account_id = ? AND person_id = ? AND state = 'waiting'",
      [accountId, personId],
    );
    return rows.map(({ id }) => id);
  }
}
