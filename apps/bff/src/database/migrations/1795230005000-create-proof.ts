import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProof1795230005000 implements MigrationInterface {
  readonly name = 'CreateProof1795230005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE proof (
        id varchar(22) NOT NULL,
        account_id varchar(22) NOT NULL,
        person_id varchar(22) NOT NULL,
        state varchar(16) NOT NULL,
        phone_index binary(32) NULL,
        phone_sealed varbinary(512) NULL,
        code_index binary(32) NULL,
        tries tinyint NOT NULL DEFAULT 0,
        created_at datetime(3) NOT NULL,
        expires_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        INDEX proof_link (account_id, person_id, created_at),
        INDEX proof_account (account_id, created_at),
        INDEX proof_phone (phone_index, created_at),
        INDEX proof_age (created_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE proof');
  }
}
