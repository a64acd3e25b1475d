import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecordEntry1795276000000 implements MigrationInterface {
  readonly name = 'CreateRecordEntry1795276000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_entry (
        person_id varchar(22) NOT NULL,
        occurred_at datetime(3) NOT NULL,
        id varchar(22) NOT NULL,
        type varchar(16) NOT NULL,
        hospital_id varchar(32) NOT NULL,
        file_id varchar(22) NOT NULL,
        state varchar(8) NOT NULL,
        version int NOT NULL,
        open_under binary(8) NULL,
        source_index binary(32) NOT NULL,
        content_index binary(32) NOT NULL,
        content_sealed blob NOT NULL,
        fetched_at datetime(3) NOT NULL,
        PRIMARY KEY (person_id, occurred_at, id),
        KEY record_entry_id (id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_entry');
  }
}
