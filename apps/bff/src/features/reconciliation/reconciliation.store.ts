import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Difference, DIFFERENCES } from './reconciliation.policy';

/** How many differences of each kind. */
export type Found = Record<Difference, number>;

export interface Run {
  hospitalId: string;
  day: string;
  nextDay: string;
  /** The lease of the instance that has it. */
  dueAt: Date;
  compared: number;
  found: Found;
}

const WHERE = 'hospital_id = ? AND day = ? AND due_at = ?';
export const nothingFound = (): Found => Object.fromEntries(DIFFERENCES.map((kind) => [kind, 0])) as Found;

/** Where runs are kept: one a hospital and day, taken on by one instance at a time. */
@Injectable()
export class ReconciliationStore {
  constructor(private readonly database: Database) {}

  /** Plans the run of a day, unless it is planned or done already. */
  async plan(hospitalId: string, day: string, from: string, dueAt: Date): Promise<void> {
    await this.database.change(
      'INSERT IGNORE INTO reconciliation (hospital_id, day, next_day, due_at, compared, found) VALUES (?, ?, ?, ?, 0, ?)',
      [hospitalId, day, from, dueAt, JSON.stringify(nothingFound())],
    );
  }

  /** Begins an ended run anew, unless it ended after `before`. */
  async again(hospitalId: string, day: string, from: string, now: Date, before: Date): Promise<void> {
    await this.database.change(
      `UPDATE reconciliation SET next_day = ?, due_at = ?, ended_at = NULL
        WHERE hospital_id = ? AND day = ? AND ended_at <= ?`,
      [from, now, hospitalId, day, before],
    );
  }

  /** Takes a due run until `until`; null = it is not due, or another instance has it. */
  async take(hospitalId: string, day: string, now: Date, until: Date): Promise<Run | null> {
    const taken = await this.database.change(
      'UPDATE reconciliation SET due_at = ? WHERE hospital_id = ? AND day = ? AND due_at <= ?',
      [until, hospitalId, day, now],
    );
    if (taken !== 1) return null;
    const row = await this.database.row<Omit<Run, 'found'> & { found: string }>(
      `SELECT hospital_id AS hospitalId, day, next_day AS nextDay, due_at AS dueAt, compared, found
        FROM reconciliation WHERE ${WHERE}`,
      [hospitalId, day, until],
    );
    return row && { ...row, found: { ...nothingFound(), ...(JSON.parse(row.found) as Partial<Found>) } };
  }

  /** Keeps what is done, and the lease for longer; false = another instance has taken it on meanwhile. */
  async advance({ hospitalId, day, dueAt }: Run, next: Run): Promise<boolean> {
    const kept = await this.database.change(
      `UPDATE reconciliation SET next_day = ?, due_at = ?, compared = ?, found = ? WHERE ${WHERE}`,
      [next.nextDay, next.dueAt, next.compared, JSON.stringify(next.found), hospitalId, day, dueAt],
    );
    return kept === 1;
  }

  async end({ hospitalId, day, dueAt }: Run, now: Date): Promise<void> {
    await this.database.change(`UPDATE reconciliation SET due_at = NULL, ended_at = ? WHERE ${WHERE}`, [
      now,
      hospitalId,
      day,
      dueAt,
    ]);
  }

  /** Gives the run back, to be taken on at `dueAt`. */
  async giveBack({ hospitalId, day, dueAt }: Run, at: Date): Promise<void> {
    await this.database.change(`UPDATE reconciliation SET due_at = ? WHERE ${WHERE}`, [at, hospitalId, day, dueAt]);
  }
}
