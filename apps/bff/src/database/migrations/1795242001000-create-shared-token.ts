import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSharedToken1795242001000 implements MigrationInterface {
  readonly name = 'CreateSharedToken1795242001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shared_token (
        name varchar(64) NOT NULL,
        value_sealed varbinary(4096) NULL,
        renew_at datetime(3) NULL,
        expires_at datetime(3) NULL,
        version int NOT NULL DEFAULT 0,
        lease_holder varchar(22) NULL,
        lease_until datetime(3) NOT NULL,
        PRIMARY KEY (name)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE shared_token');
  }
}
