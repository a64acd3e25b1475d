import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSignInConfirmed1795275000000 implements MigrationInterface {
  readonly name = 'AddSignInConfirmed1795275000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sign_in ADD COLUMN confirmed_at datetime(3) NULL AFTER last_seen_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sign_in DROP COLUMN confirmed_at');
  }
}
