import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReportWatch1795275006000 implements MigrationInterface {
  readonly name = 'CreateReportWatch1795275006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_watch (
        person_id varchar(22) NOT NULL,
        hospital_id varchar(32) NOT NULL,
        since datetime(3) NOT NULL,
        until datetime(3) NOT NULL,
        due_at datetime(3) NOT NULL,
        PRIMARY KEY (person_id, hospital_id),
        KEY report_watch_due (due_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_watch');
  }
}
