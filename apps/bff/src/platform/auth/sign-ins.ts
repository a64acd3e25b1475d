import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../clock';
import { Ids } from '../ids';
import { expiryOf } from './sign-in-rules';
import { hashOf } from './token';

const TOKEN_BYTES = 32;

/** A signed-in phone. */
export interface KeptSignIn {
  id: string;
  device: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

/** Issues bearer tokens, lists and ends them; Sessions says whose they are. */
@Injectable()
export class SignIns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** `device` is what the phone called itself. */
  async issue(accountId: string, device: string | null): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const now = this.clock.now();
    const expiresAt = expiryOf(now);
    await this.database.change(
      `INSERT INTO sign_in (id, account_id, token_hash, created_at, expires_at, last_seen_at, device)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [this.ids.next(), accountId, hashOf(token), now, expiresAt, now, device],
    );
    return { token, expiresAt };
  }

  /** Whose phone it is was confirmed: the rest is over. False = it was signed out in the meantime. */
  async confirm(signInId: string): Promise<boolean> {
    const now = this.clock.now();
    const confirmed = await this.database.change(
      'UPDATE sign_in SET last_seen_at = ?, confirmed_at = ? WHERE id = ? AND expires_at > ?',
      [now, now, signInId, now],
    );
    return confirmed === 1;
  }

  /** Those of an account that still last, the one seen last first. */
  ofAccount(accountId: string): Promise<KeptSignIn[]> {
    return this.database.rows<KeptSignIn>(
      `SELECT id, device, created_at AS createdAt, COALESCE(last_seen_at, created_at) AS lastSeenAt,
              expires_at AS expiresAt
         FROM sign_in WHERE account_id = ? AND expires_at > ? ORDER BY lastSeenAt DESC, id`,
      [accountId, this.clock.now()],
    );
  }

  /** Ends one of the account's. False = it has none of that id. */
  async revoke(accountId: string, signInId: string): Promise<boolean> {
    const ended = await this.database.change('DELETE FROM sign_in WHERE id = ? AND account_id = ?', [
      signInId,
      accountId,
    ]);
    return ended === 1;
  }

  async revokeAll(accountId: string): Promise<void> {
    const kept = await this.database.rows<{ id: string }>('SELECT id FROM sign_in WHERE account_id = ?', [accountId]);
    for (const { id } of kept) await this.revoke(accountId, id);
  }

  async removeExpired(): Promise<void> {
    await this.database.change('DELETE FROM sign_in WHERE expires_at <= ?', [this.clock.now()]);
  }
}
