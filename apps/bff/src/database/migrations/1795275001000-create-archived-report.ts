import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateArchivedReport1795275001000 implements MigrationInterface {
  readonly name = 'CreateArchivedReport1795275001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE archived_report (
        id varchar(22) NOT NULL,
        person_id varchar(22) NOT NULL,
        hospital_id varchar(32) NOT NULL,
        hospital_name varchar(100) NOT NULL,
        file_id varchar(22) NOT NULL,
        kind varchar(16) NOT NULL,
        source_id varchar(128) NOT NULL,
        reported_at datetime(3) NOT NULL,
        header_sealed blob NOT NULL,
        is_sensitive tinyint NOT NULL DEFAULT 0,
        version int NOT NULL DEFAULT 1,
        content_index binary(32) NULL,
        content_sealed mediumblob NULL,
        fetched_at datetime(3) NULL,
        corrected_at datetime(3) NULL,
        gone_at datetime(3) NULL,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY archived_report_source (person_id, hospital_id, file_id, kind, source_id),
        KEY archived_report_newest (person_id, reported_at, id),
        KEY archived_report_content (person_id, content_index)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE archived_report');
  }
}
