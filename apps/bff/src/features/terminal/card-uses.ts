import type { CodeUse } from '@kangqiao/card-port';
import { Injectable } from '@nestjs/common';
import { Database, isDuplicateKey, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { CardReports } from './card-reports';

/** A card that a terminal accepted. */
export interface AcceptedUse {
  codeText: string;
  cardNumber: string;
  /** Null for a card that this service did not apply for. */
  personId: string | null;
  /** The code counts once; a static code does not. */
  isOnce: boolean;
  use: CodeUse;
}

export interface RecordedUse {
  id: string;
  hospitalId: string;
  terminalCode: string;
  isOffline: boolean;
  at: Date;
}

const CODE = 'card_use.code';
const CARD = 'card_use.card';

/** What was accepted at which counter: told to the resident, and to issuers that want to hear of it. */
@Injectable()
export class CardUses {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly reports: CardReports,
  ) {}

  /**
   * Records a use together with what its issuer is to be told. Of any number of calls with the same code exactly one is
   * recorded; the others answer null.
   */
  async record(accepted: AcceptedUse, { isOffline = false } = {}): Promise<string | null> {
    const id = this.ids.next();
    try {
      await this.database.transaction(async (tx) => {
        await this.#insert(tx, id, accepted, isOffline);
        await this.reports.queueUse(tx, { useId: id, personId: accepted.personId, codeText: accepted.codeText });
      });
      return id;
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }

  /** The use of a code that counts once, if it was recorded. */
  async ofCode(codeText: string): Promise<RecordedUse | null> {
    const row = await this.database.row<Omit<RecordedUse, 'isOffline'> & { isOffline: number }>(
      `SELECT id, hospital_id AS hospitalId, terminal_code AS terminalCode, is_offline AS isOffline, at
         FROM card_use WHERE code_digest IN (?)`,
      [this.fields.indexes(CODE, codeText)],
    );
    return row && { ...row, isOffline: Number(row.isOffline) === 1 };
  }

  async #insert(tx: Tx, id: string, accepted: AcceptedUse, isOffline: boolean): Promise<void> {
    const { codeText, cardNumber, personId, isOnce, use } = accepted;
    await tx.change(
      `INSERT INTO card_use (id, code_digest, person_id, card_sealed, hospital_id, hospital_name, terminal_code, step,
                             department, at, is_offline, recorded_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        isOnce ? this.fields.index(CODE, codeText) : null,
        personId,
        this.fields.seal(CARD, cardNumber),
        use.hospitalId,
        use.hospitalName,
        use.terminalCode,
        use.step,
        use.department,
        use.at,
        isOffline,
        this.clock.now(),
      ],
    );
  }
}
