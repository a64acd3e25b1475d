import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexConsentCurrentGiven1795340003000 implements MigrationInterface {
  readonly name = 'IndexConsentCurrentGiven1795340003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX consent_current_given ON consent_current (purpose, given)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX consent_current_given ON consent_current');
  }
}
