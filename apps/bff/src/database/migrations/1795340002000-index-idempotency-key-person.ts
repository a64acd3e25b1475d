import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexIdempotencyKeyPerson1795340002000 implements MigrationInterface {
  readonly name = 'IndexIdempotencyKeyPerson1795340002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX idempotency_key_person ON idempotency_key (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX idempotency_key_person ON idempotency_key');
  }
}
