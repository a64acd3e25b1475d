import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddProofMethod1795243000000 implements MigrationInterface {
  readonly name = 'AddProofMethod1795243000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE proof
        ADD COLUMN method varchar(16) NOT NULL DEFAULT 'phone-code',
        ADD COLUMN face_verify_id varchar(256) NULL,
        DROP INDEX proof_account,
        DROP INDEX proof_phone,
        DROP COLUMN phone_index
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE proof DROP COLUMN method, DROP COLUMN face_verify_id, ADD COLUMN phone_index binary(32) NULL, ADD INDEX proof_account (account_id, created_at), ADD INDEX proof_phone (phone_index, created_at)',
    );
  }
}
