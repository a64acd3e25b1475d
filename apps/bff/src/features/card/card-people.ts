import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { type ActivePerson, openPerson, PERSON_COLUMNS, type PersonRow } from '../../platform/access/active-person';
import { CURRENT_CONSENTS, currentConsents } from '../../platform/access/current-consents';
import { PrivateFields } from '../../platform/privacy/private-fields';

/** People whom work goes on for after their request has ended. */
@Injectable()
export class CardPeople {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
  ) {}

  /** Null once they are forgotten, or no longer agree that their identity is used. */
  async willing(personId: string): Promise<ActivePerson | null> {
    const row = await this.database.row<PersonRow & { given: string | null }>(
      `SELECT ${PERSON_COLUMNS}, ${CURRENT_CONSENTS} AS given FROM person p WHERE p.id = ?`,
      [personId],
    );
    return row && currentConsents(row.given).includes('identity') ? openPerson(this.fields, row) : null;
  }

  /** Whatever they agree to; for ending what they have. */
  async known(tx: Tx, personId: string): Promise<ActivePerson | null> {
    const row = await tx.row<PersonRow>(`SELECT ${PERSON_COLUMNS} FROM person p WHERE p.id = ?`, [personId]);
    return row && openPerson(this.fields, row);
  }
}
