import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditHead1795245002000 implements MigrationInterface {
  readonly name = 'CreateAuditHead1795245002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_head (
        position bigint NOT NULL,
        hash binary(32) NOT NULL,
        at datetime(3) NOT NULL,
        key_version int NOT NULL,
        signature binary(64) NOT NULL,
        PRIMARY KEY (position)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_head');
  }
}
