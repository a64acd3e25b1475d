import type { Session } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { FreedNumbers } from './freed-numbers';
import { isSurelyClosed } from './offer.policy';

/** What a passer-by may not have of a session, and how many wait for it. */
export interface Withheld {
  waiting: number;
  /** Numbers that the hospital may show as free, and that are not to be taken. */
  numberIds: ReadonlySet<string>;
  /** How many of them the hospital counts as free. */
  kept: number;
}

export const NOTHING_WITHHELD: Withheld = { waiting: 0, numberIds: new Set(), kept: 0 };

interface KeptRow {
  sessionId: string;
  numberId: string;
  isFreeThere: number;
}

/** Who waits for which session, as far as others must know. */
@Injectable()
export class Lines {
  constructor(
    private readonly database: Database,
    private readonly freed: FreedNumbers,
  ) {}

  /** Whether one can wait for a session at this hospital at all. */
  #exist(hospitalId: string): boolean {
    return this.freed.ruled(hospitalId) !== null;
  }

  /** Whether one can still get in line for this session, as far as its part of the day tells. */
  canBeJoined(hospitalId: string, session: Pick<Session, 'date' | 'period'>, now: Date): boolean {
    const ruled = this.freed.ruled(hospitalId);
    return ruled !== null && !isSurelyClosed(session, ruled.rule, now);
  }

  /** Whether somebody waits for whatever number becomes free: then no passer-by may take one. */
  async isWaiting(hospitalId: string, sessionId: string, tx: Tx = this.database): Promise<boolean> {
    if (!this.#exist(hospitalId)) return false;
    const row = await tx.row(
      `SELECT 1 FROM waitlist_entry
        WHERE hospital_id = ? AND session_id = ? AND active = 1 AND state = 'waiting' AND hold_id IS NULL LIMIT 1`,
      [hospitalId, sessionId],
    );
    return row !== null;
  }

  /** By session; those of which nothing is withheld are left out. */
  async withheld(hospitalId: string, sessionIds: readonly string[]): Promise<ReadonlyMap<string, Withheld>> {
    const found = new Map<string, { waiting: number; numberIds: Set<string>; kept: number }>();
    if (sessionIds.length === 0 || !this.#exist(hospitalId)) return found;
    const of = (sessionId: string) => {
      const known = found.get(sessionId) ?? { waiting: 0, numberIds: new Set<string>(), kept: 0 };
      found.set(sessionId, known);
      return known;
    };
    for (const { sessionId, waiting } of await this.#waiting(hospitalId, sessionIds))
      of(sessionId).waiting = Number(waiting);
    for (const { sessionId, numberId, isFreeThere } of await this.#kept(hospitalId, sessionIds)) {
      const one = of(sessionId);
      one.numberIds.add(numberId);
      one.kept += Number(isFreeThere);
    }
    return found;
  }

  #waiting(hospitalId: string, sessionIds: readonly string[]): Promise<{ sessionId: string; waiting: number }[]> {
    return this.database.rows(
      `SELECT session_id AS sessionId, COUNT(*) AS waiting FROM waitlist_entry
        WHERE hospital_id = ? AND session_id IN (?) AND active = 1 AND state = 'waiting' GROUP BY session_id`,
      [hospitalId, sessionIds],
    );
  }

  /** What its last holder has not given back yet, the hospital does not count as free either. */
  #kept(hospitalId: string, sessionIds: readonly string[]): Promise<KeptRow[]> {
    return this.database.rows<KeptRow>(
      `SELECT f.session_id AS sessionId, f.number_id AS numberId,
              (o.id IS NULL OR o.due_at IS NULL OR o.state NOT IN ('released', 'expired')) AS isFreeThere
         FROM freed_number f LEFT JOIN appointment o ON o.id = f.origin_id
        WHERE f.hospital_id = ? AND f.session_id IN (?)`,
      [hospitalId, sessionIds],
    );
  }
}
