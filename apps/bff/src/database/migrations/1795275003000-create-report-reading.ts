import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReportReading1795275003000 implements MigrationInterface {
  readonly name = 'CreateReportReading1795275003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_reading (
        account_id varchar(22) NOT NULL,
        report_key binary(32) NOT NULL,
        person_id varchar(22) NOT NULL,
        read_at datetime(3) NOT NULL,
        PRIMARY KEY (account_id, report_key),
        KEY report_reading_person (person_id, report_key)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_reading');
  }
}
