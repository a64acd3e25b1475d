import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAccountPhone1795240001000 implements MigrationInterface {
  readonly name = 'AddAccountPhone1795240001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account
        ADD COLUMN phone_index binary(32) NULL,
        ADD COLUMN phone_sealed varbinary(512) NULL,
        ADD COLUMN notice_version int NULL
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE account DROP COLUMN phone_index, DROP COLUMN phone_sealed, DROP COLUMN notice_version',
    );
  }
}
