import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCardEnding1795250005000 implements MigrationInterface {
  readonly name = 'CreateCardEnding1795250005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE card_ending (
        id varchar(22) NOT NULL,
        card_sealed varbinary(4096) NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        due_at datetime(3) NOT NULL,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        INDEX card_ending_due (due_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE card_ending');
  }
}
