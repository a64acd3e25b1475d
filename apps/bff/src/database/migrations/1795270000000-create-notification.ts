import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotification1795270000000 implements MigrationInterface {
  readonly name = 'CreateNotification1795270000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notification (
        id varchar(22) NOT NULL,
        account_id varchar(22) NOT NULL,
        person_id varchar(22) NOT NULL,
        kind varchar(32) NOT NULL,
        fact varchar(96) NOT NULL,
        purpose varchar(16) NOT NULL,
        is_sensitive tinyint NOT NULL DEFAULT 0,
        content_sealed blob NOT NULL,
        urgent tinyint NOT NULL DEFAULT 0,
        shown_at datetime(3) NOT NULL,
        due_at datetime(3) NULL,
        attempts int NOT NULL DEFAULT 0,
        expires_at datetime(3) NULL,
        sent_at datetime(3) NULL,
        read_at datetime(3) NULL,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY notification_fact (account_id, fact),
        KEY notification_person (person_id, fact),
        KEY notification_due (due_at),
        KEY notification_shown (account_id, shown_at, id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notification');
  }
}
