import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLimitUse1795242000000 implements MigrationInterface {
  readonly name = 'CreateLimitUse1795242000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE limit_use (
        key_index binary(32) NOT NULL,
        times varbinary(6000) NOT NULL,
        expires_at datetime(3) NOT NULL,
        PRIMARY KEY (key_index),
        INDEX limit_use_expiry (expires_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE limit_use');
  }
}
