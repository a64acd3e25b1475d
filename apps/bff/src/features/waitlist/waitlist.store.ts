import type { WaitlistState } from '@kangqiao/contracts';
import type { SessionRef } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Database, isDuplicateKey, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { assignmentsOf, insertOf, SELECT_ROWS, SELECTED, type WaitlistColumns, type WaitlistRow } from './waitlist-row';
import { isActive, mayMove } from './waitlist-states';

/** What may change besides the state. */
export type WaitlistChanges = Partial<Pick<WaitlistColumns, 'holdId' | 'offerEndsAt' | 'dueAt' | 'reason'>>;

/** Somebody else changed it between our look and our change; nothing was changed. */
export class ChangedMeanwhile extends Error {}

/** What tells lines apart. */
export interface LineKey {
  hospitalId: string;
  sessionId: string;
}

/** Sees, while nobody else can join for that person or from that account, how many the account has in line that day. */
export type VerifyJoining = (tx: Tx, ofAccount: number) => Promise<void>;

/** How soon after somebody joins the hospital is asked for the first time. */
const FIRST_LOOK_MS = 5_000;

/** Where those who wait are kept. Every change of state goes through `move`. */
@Injectable()
export class WaitlistStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of a person this account may act for; a stranger's is not found. */
  owned(accountId: string, id: string): Promise<WaitlistRow | null> {
    return this.database.row<WaitlistRow>(
      `${SELECT_ROWS} JOIN family_link l ON l.person_id = e.person_id AND l.state = 'active'
        WHERE l.account_id = ? AND e.id = ?`,
      [accountId, id],
    );
  }

  byId(id: string): Promise<WaitlistRow | null> {
    return this.database.row<WaitlistRow>(`${SELECT_ROWS} WHERE e.id = ?`, [id]);
  }

  /** As it is at this moment, and nobody else may change it until the transaction ends. */
  locked(tx: Tx, id: string): Promise<WaitlistColumns | null> {
    return tx.row<WaitlistColumns>(`SELECT ${SELECTED} FROM waitlist_entry e WHERE e.id = ? FOR UPDATE`, [id]);
  }

  /** Where this person stands in a line already. */
  standing({ hospitalId, sessionId }: LineKey, personId: string): Promise<WaitlistRow | null> {
    return this.database.row<WaitlistRow>(
      `${SELECT_ROWS} WHERE e.hospital_id = ? AND e.session_id = ? AND e.person_id = ? AND e.active = 1`,
      [hospitalId, sessionId, personId],
    );
  }

  /** What stands, and what came to an end for a visit day from `today` on; the newest of each first. */
  ofPeople(personIds: readonly string[], today: string, limit: number): Promise<WaitlistRow[]> {
    return this.database.rows<WaitlistRow>(
      `${SELECT_ROWS} WHERE e.person_id IN (?) AND e.visit_date >= ?
        ORDER BY e.active DESC, e.state <> 'offered', e.joined_at DESC, e.id LIMIT ?`,
      [personIds, today, limit],
    );
  }

  /** Who is first among those for whom no number is being held. */
  first({ hospitalId, sessionId }: LineKey): Promise<WaitlistRow | null> {
    return this.database.row<WaitlistRow>(
      `${SELECT_ROWS} WHERE e.hospital_id = ? AND e.session_id = ? AND e.active = 1 AND e.state = 'waiting'
          AND e.hold_id IS NULL ORDER BY e.place LIMIT 1`,
      [hospitalId, sessionId],
    );
  }

  /** All who stand in a line, whether waiting or offered something, in its order. */
  inLine({ hospitalId, sessionId }: LineKey): Promise<WaitlistRow[]> {
    return this.database.rows<WaitlistRow>(
      `${SELECT_ROWS} WHERE e.hospital_id = ? AND e.session_id = ? AND e.active = 1 ORDER BY e.place`,
      [hospitalId, sessionId],
    );
  }

  /** Where somebody stands among those who wait, from 1, and how many these are. */
  async position({ hospitalId, sessionId, place }: WaitlistRow): Promise<{ position: number; waiting: number }> {
    const row = await this.database.row<{ ahead: number | null; waiting: number }>(
      `SELECT SUM(place < ?) AS ahead, COUNT(*) AS waiting FROM waitlist_entry
        WHERE hospital_id = ? AND session_id = ? AND active = 1 AND state = 'waiting'`,
      [place, hospitalId, sessionId],
    );
    return { position: Number(row?.ahead ?? 0) + 1, waiting: Number(row?.waiting ?? 0) };
  }

  /**
   * Puts somebody at the end of a line.
   * @throws ChangedMeanwhile when the person stands there already
   */
  async join(row: Omit<WaitlistColumns, 'place'>, verify: VerifyJoining): Promise<WaitlistColumns> {
    try {
      return await this.database.transaction(async (tx) => {
        // In the order in which numbers are claimed, so that the two never wait for each other.
        await tx.rows('SELECT id FROM account WHERE id = ? FOR UPDATE', [row.accountId]);
        await tx.rows('SELECT id FROM hospital_patient WHERE id = ? FOR UPDATE', [row.fileId]);
        await verify(tx, await this.#ofAccount(tx, row));
        const joined = { ...row, place: await this.#nextPlace(tx, row) };
        const { sql, values } = insertOf(joined);
        await tx.change(sql, values);
        return joined;
      });
    } catch (error) {
      throw isDuplicateKey(error) ? new ChangedMeanwhile() : error;
    }
  }

  /** Moves one in line as it was seen. @throws ChangedMeanwhile when it is no longer as seen */
  async move(tx: Tx, seen: WaitlistColumns, to: WaitlistState, changes: WaitlistChanges = {}): Promise<void> {
    if (!mayMove(seen.state, to)) throw new RangeError(`one in line cannot move from ${seen.state} to ${to}`);
    await this.#change(tx, seen, {
      ...changes,
      state: to,
      active: isActive(to) ? 1 : null,
      stateSince: this.clock.now(),
    });
  }

  /** Changes something; the state stays. @throws ChangedMeanwhile */
  async change(tx: Tx, seen: WaitlistColumns, changes: WaitlistChanges): Promise<void> {
    await this.#change(tx, seen, changes);
  }

  /** Offers for which the hospital's own hold has to be renewed, the longest due first. */
  due(now: Date, limit: number): Promise<WaitlistRow[]> {
    return this.database.rows<WaitlistRow>(`${SELECT_ROWS} WHERE e.due_at <= ? ORDER BY e.due_at LIMIT ?`, [
      now,
      limit,
    ]);
  }

  /** Says when the hospital's hold has to be renewed, as long as it is this hold. */
  async renewAt({ id, holdId }: { id: string; holdId: string }, dueAt: Date | null): Promise<void> {
    await this.database.change('UPDATE waitlist_entry SET due_at = ? WHERE id = ? AND hold_id = ?', [
      dueAt,
      id,
      holdId,
    ]);
  }

  /** Lines whose hospital has to be asked, the longest due first. */
  dueLines(now: Date, limit: number): Promise<DueLine[]> {
    return this.database.rows<DueLine>(
      `SELECT hospital_id AS hospitalId, session_id AS sessionId, department_id AS departmentId, doctor_id AS doctorId,
              visit_date AS visitDate, period, due_at AS dueAt, attempts
         FROM waitlist_line WHERE due_at <= ? ORDER BY due_at LIMIT ?`,
      [now, limit],
    );
  }

  /** Says when a line is looked at next; false when somebody else has said so meanwhile. */
  async scheduleLine(seen: DueLine, dueAt: Date | null, attempts: number): Promise<boolean> {
    const changed = await this.database.change(
      'UPDATE waitlist_line SET due_at = ?, attempts = ? WHERE hospital_id = ? AND session_id = ? AND due_at <=> ?',
      [dueAt, attempts, seen.hospitalId, seen.sessionId, seen.dueAt],
    );
    return changed === 1;
  }

  /** Forgets lines of days that are over, in which nobody stands any more; the places in them stay. */
  async forgetLines(today: string): Promise<void> {
    const over = await this.database.rows<LineKey>(
      `SELECT hospital_id AS hospitalId, session_id AS sessionId FROM waitlist_line
        WHERE due_at IS NULL AND visit_date < ? LIMIT 1000`,
      [today],
    );
    for (const { hospitalId, sessionId } of over)
      await this.database.change('DELETE FROM waitlist_line WHERE hospital_id = ? AND session_id = ?', [
        hospitalId,
        sessionId,
      ]);
  }

  async #change(tx: Tx, seen: WaitlistColumns, changes: Partial<WaitlistColumns>): Promise<void> {
    const { sql, values } = assignmentsOf(changes);
    const changed = await tx.change(
      `UPDATE waitlist_entry SET ${sql}, version = version + 1 WHERE id = ? AND state = ? AND version = ?`,
      [...values, seen.id, seen.state, seen.version],
    );
    if (changed !== 1) throw new ChangedMeanwhile();
  }

  async #ofAccount(tx: Tx, { accountId, hospitalId, visitDate }: Omit<WaitlistColumns, 'place'>): Promise<number> {
    const row = await tx.row<{ n: number }>(
      `SELECT COUNT(*) AS n FROM waitlist_entry
        WHERE account_id = ? AND hospital_id = ? AND visit_date = ? AND active = 1`,
      [accountId, hospitalId, visitDate],
    );
    return Number(row?.n ?? 0);
  }

  /** The row of the line is locked from here on: places are given out in the order in which people get in line. */
  async #nextPlace(tx: Tx, row: Omit<WaitlistColumns, 'place'>): Promise<number> {
    const soon = new Date(this.clock.now().getTime() + FIRST_LOOK_MS);
    await tx.change(
      `INSERT INTO waitlist_line
         (hospital_id, session_id, department_id, doctor_id, visit_date, period, last_place, due_at, attempts)
       VALUES (?, ?, ?, ?, ?, ?, 1, ?, 0)
       ON DUPLICATE KEY UPDATE last_place = last_place + 1, due_at = COALESCE(LEAST(due_at, VALUES(due_at)), VALUES(due_at))`,
      [row.hospitalId, row.sessionId, row.departmentId, row.doctorId, row.visitDate, row.period, soon],
    );
    const line = await tx.row<{ place: number }>(
      'SELECT last_place AS place FROM waitlist_line WHERE hospital_id = ? AND session_id = ? FOR UPDATE',
      [row.hospitalId, row.sessionId],
    );
    if (!line) throw new Error('a line that was just written is gone');
    return Number(line.place);
  }
}

/** A line as it is looked at. */
export interface DueLine extends LineKey, Pick<SessionRef, 'departmentId' | 'doctorId' | 'period'> {
  visitDate: string;
  dueAt: Date | null;
  attempts: number;
}
