import type { ConsentCapacity, ConsentPurpose } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';

export interface ConsentAnswer {
  personId: string;
  purpose: ConsentPurpose;
  /** Version of the text that was shown. */
  version: number;
  given: boolean;
  capacity: ConsentCapacity;
  accountId: string;
  /** With `proof`: the id of the proof. */
  evidence: string | null;
}

/** What people agreed to and withdrew, for good; the last answers beside it, where the access check reads them. */
@Injectable()
export class ConsentLedger {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Within the caller's transaction, so that an answer and what it allows happen together or not at all. */
  async answer(tx: Tx, answers: readonly ConsentAnswer[]): Promise<void> {
    const at = this.clock.now();
    for (const { personId, purpose, version, given, capacity, accountId, evidence } of answers) {
      const yes = given ? 1 : 0;
      await tx.change(
        `INSERT INTO consent (id, person_id, purpose, version, given, capacity, account_id, evidence, at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [this.ids.next(), personId, purpose, version, yes, capacity, accountId, evidence, at],
      );
      await tx.change(
        `INSERT INTO consent_current (person_id, purpose, version, given, capacity, at) VALUES (?, ?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE version = VALUES(version), given = VALUES(given), capacity = VALUES(capacity),
                                 at = VALUES(at)`,
        [personId, purpose, version, yes, capacity, at],
      );
    }
  }
}
