import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../clock';
import { Ids } from '../ids';
import { hashOf } from './token';

const LIFE_MS = 30 * 24 * 60 * 60 * 1000;
const TOKEN_BYTES = 32;

/** Issues bearer tokens; Sessions says whose they are. */
@Injectable()
export class SignIns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async issue(accountId: string): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFE_MS);
    await this.database.change(
      'INSERT INTO sign_in (id, account_id, token_hash, created_at, expires_at) VALUES (?, ?, ?, ?, ?)',
      [this.ids.next(), accountId, hashOf(token), now, expiresAt],
    );
    return { token, expiresAt };
  }

  async revoke(signInId: string): Promise<void> {
    await this.database.change('DELETE FROM sign_in WHERE id = ?', [signInId]);
  }

  async removeExpired(): Promise<void> {
    await this.database.change('DELETE FROM sign_in WHERE expires_at <= ?', [this.clock.now()]);
  }
}
