import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecordDocument1795276002000 implements MigrationInterface {
  readonly name = 'CreateRecordDocument1795276002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_document (
        person_id varchar(22) NOT NULL,
        entry_id varchar(22) NOT NULL,
        content_sealed mediumblob NOT NULL,
        fetched_at datetime(3) NOT NULL,
        PRIMARY KEY (person_id, entry_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_document');
  }
}
