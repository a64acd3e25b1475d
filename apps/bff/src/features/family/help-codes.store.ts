import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, isDuplicateKey, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { PrivateFields } from '../../platform/privacy/private-fields';

const CODE = 'help_code.code';
const CODE_LIFE_MS = 10 * 60_000;
const CODES = 100_000_000;
const DIGITS = 8;
/** A code that is alive already is drawn again; with a million alive, five draws fail once in 10,000,000,000. */
const MOST_DRAWS = 5;

/** A code that counts now. */
export interface LiveCode {
  accountId: string;
  expiresAt: Date;
}

/** Help codes in the database: one an account, findable by its keyed hash alone. */
@Injectable()
export class HelpCodesStore {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
  ) {}

  /** A new code, instead of the one before. */
  async draw(accountId: string): Promise<{ code: string; expiresAt: Date }> {
    const expiresAt = new Date(this.clock.now().getTime() + CODE_LIFE_MS);
    for (let draw = 1; ; draw++) {
      const code = String(randomInt(CODES)).padStart(DIGITS, '0');
      try {
        await this.#keep(accountId, this.fields.index(CODE, code), expiresAt);
        return { code, expiresAt };
      } catch (error) {
        if (draw === MOST_DRAWS || !isDuplicateKey(error)) throw error;
      }
    }
  }

  async find(code: string): Promise<LiveCode | null> {
    return this.database.row<LiveCode>(
      'SELECT account_id AS accountId, expires_at AS expiresAt FROM help_code WHERE code_index IN (?) AND expires_at > ?',
      [this.fields.indexes(CODE, code), this.clock.now()],
    );
  }

  /** Uses the code up; of several who try, one is told yes. */
  async use(tx: Tx, { accountId }: LiveCode, code: string): Promise<boolean> {
    const used = await tx.change(
      'DELETE FROM help_code WHERE account_id = ? AND code_index IN (?) AND expires_at > ?',
      [accountId, this.fields.indexes(CODE, code), this.clock.now()],
    );
    return used === 1;
  }

  async removeExpired(): Promise<void> {
    await this.database.change('DELETE FROM help_code WHERE expires_at <= ?', [this.clock.now()]);
  }

  async #keep(accountId: string, index: Buffer, expiresAt: Date): Promise<void> {
    const replaced = await this.database.change(
      'UPDATE help_code SET code_index = ?, expires_at = ? WHERE account_id = ?',
      [index, expiresAt, accountId],
    );
    if (replaced === 1) return;
    await this.database.change('INSERT INTO help_code (account_id, code_index, expires_at) VALUES (?, ?, ?)', [
      accountId,
      index,
      expiresAt,
    ]);
  }
}
