import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MarkReportsOfDroppedFiles1795360002000 implements MigrationInterface {
  readonly name = 'MarkReportsOfDroppedFiles1795360002000';

  /** From now on that is done as a file is dropped. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE archived_report r JOIN hospital_patient p ON p.id = r.file_id
         SET r.gone_at = UTC_TIMESTAMP(3)
       WHERE p.is_current = 0 AND r.gone_at IS NULL
    `);
  }

  async down(): Promise<void> {
    // What was marked cannot be told from what hospitals took back.
  }
}
