import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { AppointmentRow } from './appointment-row';

type NumberOfSession = Pick<AppointmentRow, 'hospitalId' | 'sessionId' | 'numberId'>;

/**
 * Whether a number is taken, as of a moment ago: what refuses a crowd without a lock or a transaction. All who ask about
 * one number at the same moment share one read. That a number is free is only known once it is claimed.
 */
@Injectable()
export class TakenNumbers {
  readonly #underWay = new Map<string, Promise<boolean>>();

  constructor(private readonly database: Database) {}

  has({ hospitalId, sessionId, numberId }: NumberOfSession): Promise<boolean> {
    const key = JSON.stringify([hospitalId, sessionId, numberId]);
    const asked = this.#underWay.get(key);
    if (asked) return asked;
    const asking = this.#read([hospitalId, sessionId, numberId]).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, asking);
    return asking;
  }

  async #read(number: readonly string[]): Promise<boolean> {
    const row = await this.database.row(
      'SELECT 1 FROM number_claim WHERE hospital_id = ? AND session_id = ? AND number_id = ?',
      number,
    );
    return row !== null;
  }
}
