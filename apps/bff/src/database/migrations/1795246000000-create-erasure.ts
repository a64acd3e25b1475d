import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateErasure1795246000000 implements MigrationInterface {
  readonly name = 'CreateErasure1795246000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erasure (
        id varchar(22) NOT NULL,
        account_id varchar(22) NOT NULL,
        card_ending_id varchar(22) NULL,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erasure');
  }
}
