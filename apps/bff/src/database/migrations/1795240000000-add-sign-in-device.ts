import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSignInDevice1795240000000 implements MigrationInterface {
  readonly name = 'AddSignInDevice1795240000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sign_in
        ADD COLUMN last_seen_at datetime(3) NULL,
        ADD COLUMN device varchar(64) NULL
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sign_in DROP COLUMN last_seen_at, DROP COLUMN device');
  }
}
