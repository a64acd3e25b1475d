import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCodeUse1795230007000 implements MigrationInterface {
  readonly name = 'CreateCodeUse1795230007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE code_use (
        code_id char(32) NOT NULL,
        expires_at datetime(3) NOT NULL,
        PRIMARY KEY (code_id),
        INDEX code_use_expiry (expires_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE code_use');
  }
}
