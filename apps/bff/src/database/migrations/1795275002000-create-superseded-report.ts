import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSupersededReport1795275002000 implements MigrationInterface {
  readonly name = 'CreateSupersededReport1795275002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE superseded_report (
        report_id varchar(22) NOT NULL,
        version int NOT NULL,
        person_id varchar(22) NOT NULL,
        reported_at datetime(3) NOT NULL,
        content_sealed mediumblob NOT NULL,
        fetched_at datetime(3) NOT NULL,
        superseded_at datetime(3) NOT NULL,
        PRIMARY KEY (report_id, version),
        KEY superseded_report_person (person_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE superseded_report');
  }
}
