import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexUnreadNotifications1795270003000 implements MigrationInterface {
  readonly name = 'IndexUnreadNotifications1795270003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notification ADD INDEX notification_unread (account_id, read_at, shown_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notification DROP INDEX notification_unread');
  }
}
