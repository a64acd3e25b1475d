import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Lines } from '../waitlist/lines';
import type { AppointmentRow } from './appointment-row';

type NumberOfSession = Pick<AppointmentRow, 'hospitalId' | 'sessionId' | 'numberId'>;

/** `waited-for`: it is taken, and so would any other of its session be, for somebody waits in line. */
export type Refused = 'taken' | 'waited-for';

/**
 * Whether a number is taken, as of a moment ago: what refuses a crowd without a lock or a transaction. All who ask about
 * one number at the same moment share one answer. That a number is free is only known once it is claimed.
 */
@Injectable()
export class TakenNumbers {
  readonly #underWay = new Map<string, Promise<Refused | null>>();

  constructor(
    private readonly database: Database,
    private readonly lines: Lines,
  ) {}

  /** Null = nobody has it, as far as is known. */
  refused({ hospitalId, sessionId, numberId }: NumberOfSession): Promise<Refused | null> {
    const key = JSON.stringify([hospitalId, sessionId, numberId]);
    const asked = this.#underWay.get(key);
    if (asked) return asked;
    const asking = this.#read(hospitalId, sessionId, numberId).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, asking);
    return asking;
  }

  async #read(hospitalId: string, sessionId: string, numberId: string): Promise<Refused | null> {
    const row = await this.database.row(
      'SELECT 1 FROM number_claim WHERE hospital_id = ? AND session_id = ? AND number_id = ?',
      [hospitalId, sessionId, numberId],
    );
    if (!row) return null;
    return (await this.lines.isWaiting(hospitalId, sessionId)) ? 'waited-for' : 'taken';
  }
}
