import type { Period } from '@kangqiao/contracts';
import type { Hospital, WaitlistRule } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Database, isDuplicateKey, type Tx } from '../../database/database';
import { Hospitals } from '../../hospitals/hospitals';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { offersClose } from './offer.policy';

/** One number of one session, by the hospital's own ids; times are the hospital's local ones. */
export interface NumberRef {
  hospitalId: string;
  sessionId: string;
  departmentId: string;
  doctorId: string | null;
  visitDate: string;
  period: Period;
  numberId: string;
  startTime: string;
  endTime: string;
}

/** A number that is nobody's and cannot be taken; see freed-number.entity.ts. */
export interface FreedNumber extends NumberRef {
  id: string;
  version: number;
  originId: string | null;
  freeFrom: Date;
  returnsAt: Date | null;
  dueAt: Date;
  attempts: number;
}

const SELECTED = `id, version, hospital_id AS hospitalId, session_id AS sessionId, department_id AS departmentId,
  doctor_id AS doctorId, visit_date AS visitDate, period, number_id AS numberId, start_time AS startTime,
  end_time AS endTime, origin_id AS originId, free_from AS freeFrom, returns_at AS returnsAt, due_at AS dueAt, attempts`;

/** So long the hospital is not told of a number that was given up: by then it is decided whose it is. */
export const DECIDED_WITHIN_MS = 60_000;

/** Whoever takes a number away meanwhile has said what becomes of it. */
export class NoLongerFreed extends Error {}

/**
 * Numbers between two residents. The claim of a number that is given up is not deleted but handed to a row of this table,
 * in the transaction that frees it: from then on no passer-by can take it before it is decided whose it is.
 */
@Injectable()
export class FreedNumbers {
  #decide: ((freed: FreedNumber) => Promise<void>) | undefined;

  constructor(
    private readonly database: Database,
    private readonly hospitals: Hospitals,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The hospital with its rule; null where it has no waitlist, or is no longer connected. */
  ruled(hospitalId: string): { hospital: Hospital; rule: WaitlistRule } | null {
    const hospital = this.hospitals.all().find(({ id }) => id === hospitalId);
    const rule = hospital?.rules.waitlist;
    return hospital && rule ? { hospital, rule } : null;
  }

  /** Whether a number that is given up now goes this way; one that is about to begin is whose who comes. */
  keeps({ hospitalId, visitDate, startTime }: Pick<NumberRef, 'hospitalId' | 'visitDate' | 'startTime'>): boolean {
    const rule = this.ruled(hospitalId)?.rule;
    return rule !== undefined && this.clock.now() < offersClose({ date: visitDate, startTime }, rule);
  }

  /** Takes over the claim of an appointment that gives its number up; it may have none any more. */
  async takeOver(tx: Tx, origin: NumberRef & { id: string }, freeFrom: Date): Promise<void> {
    const id = this.ids.next();
    const had = await tx.change('UPDATE number_claim SET appointment_id = ? WHERE appointment_id = ?', [id, origin.id]);
    if (had === 1) await this.#insert(tx, id, origin, origin.id, freeFrom);
  }

  /** Who decides whose a number is. */
  decideBy(decide: (freed: FreedNumber) => Promise<void>): void {
    this.#decide = decide;
  }

  /** Has it decided now whose the number is that this appointment has given up; otherwise the next sweep does. */
  async settle({
    id,
    hospitalId,
    sessionId,
  }: Pick<NumberRef, 'hospitalId' | 'sessionId'> & { id: string }): Promise<void> {
    if (!this.ruled(hospitalId)) return;
    const freed = await this.database.row<FreedNumber>(
      `SELECT ${SELECTED} FROM freed_number WHERE hospital_id = ? AND session_id = ? AND origin_id = ? AND free_from <= ?`,
      [hospitalId, sessionId, id, this.clock.now()],
    );
    if (freed) await this.#decide?.(freed);
  }

  /** Claims a number that the hospital shows as free; false when somebody has it. */
  async seen(number: NumberRef): Promise<boolean> {
    const id = this.ids.next();
    try {
      await this.database.transaction(async (tx) => {
        await tx.change(
          'INSERT INTO number_claim (hospital_id, session_id, number_id, appointment_id) VALUES (?, ?, ?, ?)',
          [number.hospitalId, number.sessionId, number.numberId, id],
        );
        await this.#insert(tx, id, number, null, this.clock.now());
      });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Hands the number to an appointment. @throws NoLongerFreed */
  async handOver(tx: Tx, freed: FreedNumber, appointmentId: string): Promise<void> {
    await this.#remove(tx, freed);
    const handed = await tx.change('UPDATE number_claim SET appointment_id = ? WHERE appointment_id = ?', [
      appointmentId,
      freed.id,
    ]);
    if (handed !== 1) throw new NoLongerFreed();
  }

  /** From now on it is whose who comes first. @throws NoLongerFreed */
  drop(freed: FreedNumber): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.#remove(tx, freed);
      await tx.change('DELETE FROM number_claim WHERE appointment_id = ?', [freed.id]);
    });
  }

  /** The longest due first. */
  due(now: Date, limit: number): Promise<FreedNumber[]> {
    return this.database.rows<FreedNumber>(
      `SELECT ${SELECTED} FROM freed_number WHERE due_at <= ? ORDER BY due_at LIMIT ?`,
      [now, limit],
    );
  }

  /** Takes a due row for this worker until then; null when another worker has it. */
  async lease(freed: FreedNumber, until: Date): Promise<FreedNumber | null> {
    const changes = { dueAt: until, attempts: freed.attempts + 1 };
    return (await this.#change(freed, changes)) ? { ...freed, ...changes, version: freed.version + 1 } : null;
  }

  /** Says when to look again, unless somebody else has taken it on. */
  async reschedule(freed: FreedNumber, dueAt: Date, returnsAt = freed.returnsAt): Promise<void> {
    await this.#change(freed, { dueAt, returnsAt, ...(returnsAt !== freed.returnsAt && { attempts: 0 }) });
  }

  /** Somebody waits for a number of this session now: those that were to return are looked at again. */
  async hurry(hospitalId: string, sessionId: string): Promise<void> {
    const rows = await this.database.rows<FreedNumber>(
      `SELECT ${SELECTED} FROM freed_number WHERE hospital_id = ? AND session_id = ? AND returns_at IS NOT NULL`,
      [hospitalId, sessionId],
    );
    const now = this.clock.now();
    for (const row of rows) await this.reschedule(row, row.freeFrom > now ? row.freeFrom : now);
  }

  /** The numbers of a session that are claimed, whoever has them. */
  async claimed(hospitalId: string, sessionId: string): Promise<ReadonlySet<string>> {
    const rows = await this.database.rows<{ numberId: string }>(
      'SELECT number_id AS numberId FROM number_claim WHERE hospital_id = ? AND session_id = ?',
      [hospitalId, sessionId],
    );
    return new Set(rows.map(({ numberId }) => numberId));
  }

  async #insert(tx: Tx, id: string, number: NumberRef, originId: string | null, freeFrom: Date): Promise<void> {
    const { hospitalId, sessionId, departmentId, doctorId, visitDate, period } = number;
    await tx.change(
      `INSERT INTO freed_number (id, version, hospital_id, session_id, department_id, doctor_id, visit_date, period,
         number_id, start_time, end_time, origin_id, free_from, returns_at, due_at, attempts)
       VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, 0)`,
      [
        ...[id, hospitalId, sessionId, departmentId, doctorId, visitDate, period],
        ...[number.numberId, number.startTime, number.endTime, originId, freeFrom, freeFrom],
      ],
    );
  }

  async #remove(tx: Tx, { id, version }: FreedNumber): Promise<void> {
    if ((await tx.change('DELETE FROM freed_number WHERE id = ? AND version = ?', [id, version])) !== 1)
      throw new NoLongerFreed();
  }

  async #change(
    freed: FreedNumber,
    changes: { dueAt: Date; returnsAt?: Date | null; attempts?: number },
  ): Promise<boolean> {
    const { dueAt, returnsAt, attempts } = { ...freed, ...changes };
    const changed = await this.database.change(
      `UPDATE freed_number SET due_at = ?, returns_at = ?, attempts = ?, version = version + 1
        WHERE id = ? AND version = ?`,
      [dueAt, returnsAt, attempts, freed.id, freed.version],
    );
    return changed === 1;
  }
}
