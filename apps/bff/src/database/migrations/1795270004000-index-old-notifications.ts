import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexOldNotifications1795270004000 implements MigrationInterface {
  readonly name = 'IndexOldNotifications1795270004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notification ADD INDEX notification_old (shown_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notification DROP INDEX notification_old');
  }
}
