import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexProofPerson1795340000000 implements MigrationInterface {
  readonly name = 'IndexProofPerson1795340000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX proof_person ON proof (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX proof_person ON proof');
  }
}
