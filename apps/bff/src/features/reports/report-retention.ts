import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { OriginalCopies } from './original-copies';

const BATCH = 200;

/** Forgets the copies of people who no longer want any kept. */
@Injectable()
export class ReportRetention {
  constructor(
    private readonly database: Database,
    private readonly originals: OriginalCopies,
  ) {}

  async removeWithdrawn(): Promise<void> {
    const people = await this.database.rows<{ personId: string }>(
      `SELECT c.person_id AS personId FROM consent_current c
        WHERE c.purpose = 'archive' AND c.given = 0
          AND (EXISTS (SELECT 1 FROM archived_report r WHERE r.person_id = c.person_id)
            OR EXISTS (SELECT 1 FROM report_answer a WHERE a.person_id = c.person_id))
        LIMIT ?`,
      [BATCH],
    );
    for (const { personId } of people) await this.#forget(personId);
  }

  /** Row by row: a DELETE over a span locks it against everybody. */
  async #forget(personId: string): Promise<void> {
    const reports = await this.database.rows<{ id: string }>('SELECT id FROM archived_report WHERE person_id = ?', [
      personId,
    ]);
    for (const { id } of reports) {
      await this.database.transaction(async (tx) => {
        await this.originals.forget(tx, id);
        const earlier = await tx.rows<{ version: number }>(
          'SELECT version FROM superseded_report WHERE report_id = ?',
          [id],
        );
        for (const { version } of earlier)
          await tx.change('DELETE FROM superseded_report WHERE report_id = ? AND version = ?', [id, version]);
        await tx.change('DELETE FROM archived_report WHERE id = ?', [id]);
      });
    }
    const answers = await this.database.rows<{ hospitalId: string }>(
      'SELECT hospital_id AS hospitalId FROM report_answer WHERE person_id = ?',
      [personId],
    );
    for (const { hospitalId } of answers)
      await this.database.change('DELETE FROM report_answer WHERE person_id = ? AND hospital_id = ?', [
        personId,
        hospitalId,
      ]);
  }
}
