import type { ConsentPurpose } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { CONSENTS_NEEDED } from '../../platform/access/access-purpose';
import { CURRENT_CONSENTS, currentConsents } from '../../platform/access/current-consents';

/** What the person agrees to at this moment, for those who read without an account. */
@Injectable()
export class StandingConsents {
  constructor(private readonly database: Database) {}

  /** Whether what was shared may still be told to anybody. @param withReports reports are among it */
  async tell(personId: string, withReports: boolean): Promise<boolean> {
    const row = await this.database.row<{ given: string | null }>(
      `SELECT ${CURRENT_CONSENTS} AS given FROM person p WHERE p.id = ?`,
      [personId],
    );
    const given: readonly ConsentPurpose[] = currentConsents(row?.given ?? null);
    const needed = [...CONSENTS_NEEDED.record, ...(withReports ? CONSENTS_NEEDED.reports : [])];
    return needed.every((one) => given.includes(one));
  }
}
