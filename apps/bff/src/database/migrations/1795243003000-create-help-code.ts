import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateHelpCode1795243003000 implements MigrationInterface {
  readonly name = 'CreateHelpCode1795243003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE help_code (
        account_id varchar(22) NOT NULL,
        code_index binary(32) NOT NULL,
        expires_at datetime(3) NOT NULL,
        PRIMARY KEY (account_id),
        UNIQUE INDEX help_code_code (code_index),
        INDEX help_code_expiry (expires_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE help_code');
  }
}
