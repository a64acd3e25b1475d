import type { AppointmentState, AppointmentStepKind } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database, isDuplicateKey, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { DECIDED_WITHIN_MS, FreedNumbers } from '../waitlist/freed-numbers';
import { Lines } from '../waitlist/lines';
import { AppointmentMoves } from './appointment-moves';
import { AppointmentReads } from './appointment-reads';
import { type AppointmentRow, assignmentsOf, insertOf, SELECTED } from './appointment-row';
import { keepsNumber, mayMove, UNKNOWN_STATES } from './appointment-states';
import { MovedMeanwhile, NumberTaken, SessionFull } from './appointments.errors';
import type { CountedAppointment } from './appointments.policy';
import { TakenNumbers } from './taken-numbers';

/** What a move may change besides the state. */
export type Changes = Partial<
  Pick<
    AppointmentRow,
    'holdExpiresAt' | 'bookedAt' | 'visitNo' | 'queueNo' | 'place' | 'bring' | 'reason' | 'lookedAt' | 'dueAt'
  >
>;

/** What may change while the state stays. */
export type ChangesWithin = Partial<Pick<AppointmentRow, 'substitute' | 'substitutedAt' | 'substituteKept' | 'appeal'>>;

type Within = Exclude<AppointmentStepKind, AppointmentState>;

export interface HowToMove {
  /** The transaction of another move that it belongs to. */
  tx?: Tx;
  /** What the timeline is to say. */
  note?: string;
  /** `gone`: the hospital does not have the number to give; `handed-on`: the caller has given it to somebody. */
  number?: 'gone' | 'handed-on';
}

export interface HowToClaim {
  /** The stopped appointment that it is to replace, as it was seen. */
  instead?: AppointmentRow;
  /** Gives the claim of a number that nobody can take to the new row; unless told, the number must be free. */
  handOver?: (tx: Tx) => Promise<void>;
}

/** Sees what the person and the account have of that day in this hospital; throws to refuse. */
export type Verify = (sameDay: AppointmentRow[], ofAccount: CountedAppointment[]) => void;

/** Where appointments and claims of numbers are kept. Every change of state goes through `move`. */
@Injectable()
export class AppointmentStore extends AppointmentReads {
  constructor(
    database: Database,
    private readonly clock: Clock,
    private readonly moves: AppointmentMoves,
    private readonly freed: FreedNumbers,
    private readonly lines: Lines,
    private readonly taken: TakenNumbers,
  ) {
    super(database);
  }

  /** Everything whose outcome only this hospital knows is due now. */
  async hurry(hospitalId: string, now: Date): Promise<void> {
    const open = await this.database.rows<AppointmentRow>(
      `SELECT ${SELECTED} FROM appointment a WHERE a.due_at > ? AND a.hospital_id = ? AND a.state IN (?)
        AND a.attempts > 0`,
      [now, hospitalId, UNKNOWN_STATES],
    );
    for (const row of open) await this.reschedule(row, now);
  }

  /**
   * Takes the number for a new hold in one short transaction. `verify` is asked while nobody else can
   * take another number for that person in this hospital, or from that account.
   * @throws NumberTaken, SessionFull while others wait for one, and MovedMeanwhile when somebody else is replacing it
   */
  async claim(row: AppointmentRow, verify: Verify, how: HowToClaim = {}): Promise<void> {
    const refused = how.handOver ? null : await this.taken.refused(row);
    if (refused) throw refused === 'taken' ? new NumberTaken() : new SessionFull();
    try {
      await this.database.transaction((tx) => this.#claim(tx, row, verify, how));
    } catch (error) {
      throw isDuplicateKey(error) ? new NumberTaken() : error;
    }
  }

  /**
   * Moves an appointment as it was seen; frees the number where the new state does not keep it.
   * @throws MovedMeanwhile when it is no longer as seen
   */
  async move(
    seen: AppointmentRow,
    to: AppointmentState,
    changes: Changes,
    { tx: within, note, number }: HowToMove = {},
  ): Promise<AppointmentRow> {
    if (!mayMove(seen.state, to)) throw new RangeError(`an appointment cannot move from ${seen.state} to ${to}`);
    const now = this.clock.now();
    const isKept = number === undefined && to !== 'stopped' && !keepsNumber(to) && this.freed.keeps(seen);
    const dueAt = changes.dueAt && isKept ? new Date(changes.dueAt.getTime() + DECIDED_WITHIN_MS) : changes.dueAt;
    const set = { ...changes, ...(dueAt !== undefined && { dueAt }), state: to, stateSince: now, attempts: 0 };
    const move = async (tx: Tx) => {
      const after = await this.#change(tx, seen, set);
      if (isKept) await this.freed.takeOver(tx, seen, changes.dueAt ?? now);
      else if (!keepsNumber(to) && number !== 'handed-on')
        await tx.change('DELETE FROM number_claim WHERE appointment_id = ?', [seen.id]);
      await this.moves.tell(tx, { step: to, before: seen, after, note });
      return after;
    };
    return within ? move(within) : this.database.transaction(move);
  }

  /**
   * Changes something of an appointment as it was seen; its state stays.
   * @param note what the timeline says besides
   * @throws MovedMeanwhile when it is no longer as seen
   */
  changeWithin(
    seen: AppointmentRow,
    step: Within,
    changes: ChangesWithin,
    within?: Tx,
    note?: string,
  ): Promise<AppointmentRow> {
    const change = async (tx: Tx) => {
      const after = await this.#change(tx, seen, changes);
      await this.moves.tell(tx, { step, before: seen, after, note });
      return after;
    };
    return within ? change(within) : this.database.transaction(change);
  }

  /** Has it decided whose the number is that a row has just given up, so that it is not long nobody's. */
  settle(row: AppointmentRow): Promise<void> {
    return this.freed.settle(row);
  }

  /** Says when to look again, unless it has moved. */
  async reschedule(seen: AppointmentRow, dueAt: Date | null, looked = false): Promise<void> {
    const { sql, values } = assignmentsOf({ dueAt, ...(looked && { lookedAt: this.clock.now() }) });
    await this.database.change(`UPDATE appointment SET ${sql} WHERE id = ? AND version = ?`, [
      ...values,
      seen.id,
      seen.version,
    ]);
  }

  /** Takes a due row for this worker until `until`; false when another worker has it. */
  async lease(seen: AppointmentRow, until: Date): Promise<boolean> {
    const taken = await this.database.change(
      'UPDATE appointment SET due_at = ?, attempts = attempts + 1 WHERE id = ? AND version = ? AND due_at <=> ?',
      [until, seen.id, seen.version, seen.dueAt],
    );
    return taken === 1;
  }

  /** One attempt at a time: whoever saw another one before is told to look again. */
  async #succeed(tx: Tx, { id, successorId }: AppointmentRow, successor: string): Promise<void> {
    const taken = await tx.change(
      "UPDATE appointment SET successor_id = ? WHERE id = ? AND state = 'stopped' AND successor_id <=> ?",
      [successor, id, successorId],
    );
    if (taken !== 1) throw new MovedMeanwhile();
  }

  async #change(tx: Tx, seen: AppointmentRow, set: Partial<AppointmentRow>): Promise<AppointmentRow> {
    const { sql, values } = assignmentsOf(set);
    const changed = await tx.change(
      `UPDATE appointment SET ${sql ? `${sql}, ` : ''}version = version + 1 WHERE id = ? AND state = ? AND version = ?`,
      [...values, seen.id, seen.state, seen.version],
    );
    if (changed !== 1) throw new MovedMeanwhile();
    return { ...seen, ...set, version: seen.version + 1 };
  }

  async #claim(tx: Tx, row: AppointmentRow, verify: Verify, { instead, handOver }: HowToClaim): Promise<void> {
    // Two numbers for one account are taken one after the other, always locked before the file.
    await tx.rows('SELECT id FROM account WHERE id = ? FOR UPDATE', [row.accountId]);
    // The file's row stands for the person at this hospital: two numbers for one person are taken one after the other.
    await tx.rows('SELECT id FROM hospital_patient WHERE id = ? FOR UPDATE', [row.fileId]);
    verify(await this.ofDay(row.personId, row.hospitalId, row.visitDate, tx), await this.ofAccountDay(row, tx));
    await (handOver ? handOver(tx) : this.#takeFree(tx, row));
    const { sql, values } = insertOf(row);
    await tx.change(sql, values);
    if (instead) await this.#succeed(tx, instead, row.id);
    await this.moves.tell(tx, { step: row.state, before: null, after: row });
  }

  /** While somebody waits for a number of the session, none of it is whose who comes first. */
  async #takeFree(tx: Tx, { id, hospitalId, sessionId, numberId }: AppointmentRow): Promise<void> {
    if (await this.lines.isWaiting(hospitalId, sessionId, tx)) throw new SessionFull();
    await tx.change(
      'INSERT INTO number_claim (hospital_id, session_id, number_id, appointment_id) VALUES (?, ?, ?, ?)',
      [hospitalId, sessionId, numberId, id],
    );
  }
}
