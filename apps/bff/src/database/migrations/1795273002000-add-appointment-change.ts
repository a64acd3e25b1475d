import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAppointmentChange1795273002000 implements MigrationInterface {
  readonly name = 'AddAppointmentChange1795273002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE appointment
        ADD COLUMN substitute varchar(100) NULL,
        ADD COLUMN substituted_at datetime(3) NULL,
        ADD COLUMN substitute_kept tinyint NOT NULL DEFAULT 0,
        ADD COLUMN replaces_id varchar(22) NULL,
        ADD COLUMN successor_id varchar(22) NULL,
        ADD COLUMN appeal varchar(8) NULL
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE appointment
        DROP COLUMN substitute,
        DROP COLUMN substituted_at,
        DROP COLUMN substitute_kept,
        DROP COLUMN replaces_id,
        DROP COLUMN successor_id,
        DROP COLUMN appeal
    `);
  }
}
