import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddRecordEntryLine1795350000000 implements MigrationInterface {
  readonly name = 'AddRecordEntryLine1795350000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE record_entry ADD COLUMN line_sealed blob NULL AFTER content_sealed');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE record_entry DROP COLUMN line_sealed');
  }
}
