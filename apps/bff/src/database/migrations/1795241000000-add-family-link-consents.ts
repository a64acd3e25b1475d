import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddFamilyLinkConsents1795241000000 implements MigrationInterface {
  readonly name = 'AddFamilyLinkConsents1795241000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE family_link
        ADD COLUMN consents_asked varchar(128) NULL,
        ADD INDEX family_link_expiry (expires_at)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE family_link DROP INDEX family_link_expiry, DROP COLUMN consents_asked');
  }
}
