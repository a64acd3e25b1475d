import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddReportFirstReportedAt1795360000000 implements MigrationInterface {
  readonly name = 'AddReportFirstReportedAt1795360000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE archived_report ADD COLUMN first_reported_at datetime(3) NULL AFTER reported_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE archived_report DROP COLUMN first_reported_at');
  }
}
