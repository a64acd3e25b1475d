import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditChain1795245001000 implements MigrationInterface {
  readonly name = 'CreateAuditChain1795245001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_chain (
        id tinyint NOT NULL,
        position bigint NOT NULL,
        hash binary(32) NOT NULL,
        PRIMARY KEY (id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_chain');
  }
}
