import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddIdempotencyPerson1795244000000 implements MigrationInterface {
  readonly name = 'AddIdempotencyPerson1795244000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_key ADD COLUMN person_id varchar(22) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_key DROP COLUMN person_id');
  }
}
