import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddFamilyLinkScope1795240002000 implements MigrationInterface {
  readonly name = 'AddFamilyLinkScope1795240002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE family_link
        ADD COLUMN id varchar(22) NULL,
        ADD COLUMN capacity varchar(16) NOT NULL DEFAULT 'family',
        ADD COLUMN scope varchar(16) NOT NULL DEFAULT 'everything',
        ADD COLUMN sensitive_shown tinyint NOT NULL DEFAULT 0,
        ADD COLUMN expires_at datetime(3) NULL,
        ADD COLUMN method varchar(16) NULL
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE family_link DROP COLUMN id, DROP COLUMN capacity, DROP COLUMN scope, DROP COLUMN sensitive_shown, DROP COLUMN expires_at, DROP COLUMN method',
    );
  }
}
