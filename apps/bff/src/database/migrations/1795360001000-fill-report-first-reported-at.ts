import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FillReportFirstReportedAt1795360001000 implements MigrationInterface {
  readonly name = 'FillReportFirstReportedAt1795360001000';

  /** As far as what was corrected is still there. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE archived_report r
         SET r.first_reported_at = LEAST(r.reported_at, COALESCE(
               (SELECT MIN(s.reported_at) FROM superseded_report s WHERE s.report_id = r.id), r.reported_at))
       WHERE r.first_reported_at IS NULL
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE archived_report SET first_reported_at = NULL');
  }
}
