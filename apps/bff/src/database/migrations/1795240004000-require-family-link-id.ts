import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RequireFamilyLinkId1795240004000 implements MigrationInterface {
  readonly name = 'RequireFamilyLinkId1795240004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE family_link
        MODIFY COLUMN id varchar(22) NOT NULL,
        ADD UNIQUE INDEX family_link_id (id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE family_link DROP INDEX family_link_id, MODIFY COLUMN id varchar(22) NULL');
  }
}
