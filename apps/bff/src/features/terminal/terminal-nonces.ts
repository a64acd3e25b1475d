import { Injectable } from '@nestjs/common';
import { Database, isDuplicateKey } from '../../database/database';
import { Clock } from '../../platform/clock';
import { CLOCK_TOLERANCE } from './terminal-signature';

const REMOVED_AT_ONCE = 500;
/** A clock that is set back must not make a forgotten request fresh again. */
const KEPT_AFTER_MS = 60 * 60 * 1000;

/** Which signed requests have been let in, for all instances. */
@Injectable()
export class TerminalNonces {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Whether this is the first request of the hospital with this nonce; of any number at the same moment exactly one is.
   * @param timestamp epoch seconds, as signed
   */
  async take(hospitalId: string, nonce: string, timestamp: string): Promise<boolean> {
    const expiresAt = new Date((Number(timestamp) + CLOCK_TOLERANCE + 1) * 1000);
    try {
      await this.database.change('INSERT INTO terminal_nonce (hospital_id, nonce, expires_at) VALUES (?, ?, ?)', [
        hospitalId,
        nonce,
        expiresAt,
      ]);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async removeExpired(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_AFTER_MS);
    for (;;) {
      const old = await this.database.rows<{ hospitalId: string; nonce: string }>(
        'SELECT hospital_id AS hospitalId, nonce FROM terminal_nonce WHERE expires_at <= ? LIMIT ?',
        [before, REMOVED_AT_ONCE],
      );
      for (const { hospitalId, nonce } of old)
        await this.database.change('DELETE FROM terminal_nonce WHERE hospital_id = ? AND nonce = ?', [
          hospitalId,
          nonce,
        ]);
      if (old.length < REMOVED_AT_ONCE) return;
    }
  }
}
