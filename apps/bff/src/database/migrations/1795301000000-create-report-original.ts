import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReportOriginal1795301000000 implements MigrationInterface {
  readonly name = 'CreateReportOriginal1795301000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_original (
        report_id varchar(22) NOT NULL,
        version int NOT NULL,
        person_id varchar(22) NOT NULL,
        about_sealed blob NOT NULL,
        parts int NOT NULL,
        fetched_at datetime(3) NOT NULL,
        PRIMARY KEY (report_id, version),
        KEY report_original_person (person_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_original');
  }
}
