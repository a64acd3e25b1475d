import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexLinkNoticePerson1795340001000 implements MigrationInterface {
  readonly name = 'IndexLinkNoticePerson1795340001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX link_notice_person ON link_notice (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX link_notice_person ON link_notice');
  }
}
