import type { FavouriteKind } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

/** What is marked, by the hospital's own ids; empty where it is not that narrow. */
export interface Marked {
  hospitalId: string;
  departmentId: string;
  doctorId: string;
}

export interface FavouriteRow extends Marked {
  kind: FavouriteKind;
  hospitalName: string;
  departmentName: string | null;
  doctorName: string | null;
  doctorTitle: string | null;
  createdAt: Date;
}

/** So that the list is one that a person can read. */
export const MOST_FAVOURITES = 100;

export type Added = 'added' | 'too-many' | 'no-account';

@Injectable()
export class FavouritesStore {
  constructor(private readonly database: Database) {}

  of(accountId: string): Promise<FavouriteRow[]> {
    return this.database.rows<FavouriteRow>(
      `SELECT hospital_id AS hospitalId, department_id AS departmentId, doctor_id AS doctorId, kind,
              hospital_name AS hospitalName, department_name AS departmentName, doctor_name AS doctorName,
              doctor_title AS doctorTitle, created_at AS createdAt
         FROM favourite WHERE account_id = ?
        ORDER BY created_at DESC, hospital_id, department_id, doctor_id`,
      [accountId],
    );
  }

  /** What is marked already stays where it is, under its newest names. */
  add(accountId: string, row: FavouriteRow): Promise<Added> {
    return this.database.transaction(async (tx) => {
      // Whoever closes the account or marks something else at this moment waits for this row.
      const account = await tx.row('SELECT id FROM account WHERE id = ? FOR UPDATE', [accountId]);
      if (!account) return 'no-account';
      const count = await tx.row<{ others: number }>(
        `SELECT COUNT(*) AS others FROM favourite
          WHERE account_id = ? AND NOT (hospital_id = ? AND department_id = ? AND doctor_id = ?)`,
        [accountId, row.hospitalId, row.departmentId, row.doctorId],
      );
      if (Number(count?.others) >= MOST_FAVOURITES) return 'too-many';
      await tx.change(
        `INSERT INTO favourite (account_id, hospital_id, department_id, doctor_id, kind, hospital_name,
                                department_name, doctor_name, doctor_title, created_at)
         VALUES (?, ?, ?, ?, ?, LEFT(?, 100), LEFT(?, 100), LEFT(?, 100), LEFT(?, 50), ?)
         ON DUPLICATE KEY UPDATE hospital_name = VALUES(hospital_name), department_name = VALUES(department_name),
                                 doctor_name = VALUES(doctor_name), doctor_title = VALUES(doctor_title)`,
        [
          accountId,
          row.hospitalId,
          row.departmentId,
          row.doctorId,
          row.kind,
          row.hospitalName,
          row.departmentName,
          row.doctorName,
          row.doctorTitle,
          row.createdAt,
        ],
      );
      return 'added';
    });
  }

  async remove(accountId: string, { hospitalId, departmentId, doctorId }: Marked): Promise<void> {
    const key = [accountId, hospitalId, departmentId, doctorId];
    const which = 'WHERE account_id = ? AND hospital_id = ? AND department_id = ? AND doctor_id = ?';
    // Only what is there is deleted: a DELETE of nothing would lock the gap against everybody.
    if (!(await this.database.row(`SELECT 1 FROM favourite ${which}`, key))) return;
    await this.database.change(`DELETE FROM favourite ${which}`, key);
  }
}
