import { randomBytes } from 'node:crypto';
import { sm3 } from '@kangqiao/national-crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../clock';
import { AppError } from '../errors/app-error';
import { Ids } from '../ids';
import type { SignedInResident } from './signed-in-resident';

const LIFE_MS = 30 * 24 * 60 * 60 * 1000;
const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

const hashOf = (token: string): Buffer => sm3(Buffer.from(token, 'ascii'));

/** Issues bearer tokens and says whose they are. */
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

  /** @throws AppError SIGN_IN_EXPIRED for a token that is unknown, signed out or past its time */
  async resolve(token: string): Promise<SignedInResident> {
    const found =
      TOKEN.test(token) &&
      (await this.database.row<{ signInId: string; accountId: string }>(
        'SELECT id AS signInId, account_id AS accountId FROM sign_in WHERE token_hash = ? AND expires_at > ?',
        [hashOf(token), this.clock.now()],
      ));
    if (!found) throw new AppError('SIGN_IN_EXPIRED');
    const { accountId, signInId } = found;
    return { accountId, signInId, decisions: [], subject: { hospitalId: null, title: null } };
  }

  async revoke(signInId: string): Promise<void> {
    await this.database.change('DELETE FROM sign_in WHERE id = ?', [signInId]);
  }

  async removeExpired(): Promise<void> {
    await this.database.change('DELETE FROM sign_in WHERE expires_at <= ?', [this.clock.now()]);
  }
}
