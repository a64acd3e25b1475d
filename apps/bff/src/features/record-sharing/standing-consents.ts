import type { ConsentPurpose } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { CONSENTS_NEEDED } from '../../platform/access/access-purpose';
import { CURRENT_CONSENTS, currentConsents } from '../../platform/access/current-consents';

/** What the person agrees to at this moment, for those who read without an account. */
@Injectable()
export class StandingConsents {
  constructor(private readonly database: Database) {}

  /** Whether the record may still be told to anybody. */
  async tellsRecord(personId: string): Promise<boolean> {
    const row = await this.database.row<{ given: string | null }>(
      `SELECT ${CURRENT_CONSENTS} AS given FROM person p WHERE p.id = ?`,
      [personId],
    );
    const given: readonly ConsentPurpose[] = currentConsents(row?.given ?? null);
    return CONSENTS_NEEDED.record.every((needed) => given.includes(needed));
  }
}
