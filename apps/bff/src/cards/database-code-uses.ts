import { CodeUses } from '@kangqiao/card-adapter-regional';
import { Injectable } from '@nestjs/common';
import { Database, isDuplicateKey } from '../database/database';
import { Clock } from '../platform/clock';

/** A clock that is set back must not make a forgotten code fresh again. */
const KEPT_AFTER_MS = 60 * 60 * 1000;

/** What the card authority must remember, in the database that all instances share. */
@Injectable()
export class DatabaseCodeUses extends CodeUses {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async use(codeId: string, expiresAt: Date): Promise<'first' | 'used'> {
    try {
      await this.database.change('INSERT INTO code_use (code_id, expires_at) VALUES (?, ?)', [codeId, expiresAt]);
      return 'first';
    } catch (error) {
      if (isDuplicateKey(error)) return 'used';
      throw error;
    }
  }

  override async isRevoked(cardNumber: string): Promise<boolean> {
    const row = await this.database.row('SELECT 1 FROM revoked_card WHERE card_number = ?', [cardNumber]);
    return row !== null;
  }

  /** The first moment counts, however often it is said. */
  override async revoke(cardNumber: string): Promise<void> {
    await this.database.change('INSERT IGNORE INTO revoked_card (card_number, revoked_at) VALUES (?, ?)', [
      cardNumber,
      this.clock.now(),
    ]);
  }

  override async revokedSince(instant: Date): Promise<string[]> {
    const rows = await this.database.rows<{ cardNumber: string }>(
      'SELECT card_number AS cardNumber FROM revoked_card WHERE revoked_at >= ? ORDER BY revoked_at',
      [instant],
    );
    return rows.map(({ cardNumber }) => cardNumber);
  }

  async removeExpired(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_AFTER_MS);
    await this.database.change('DELETE FROM code_use WHERE expires_at <= ?', [before]);
  }
}
