import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoteWhatBecameOfNotifications1795270002000 implements MigrationInterface {
  readonly name = 'NoteWhatBecameOfNotifications1795270002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notification ADD COLUMN outcome varchar(16) NULL AFTER sent_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notification DROP COLUMN outcome');
  }
}
