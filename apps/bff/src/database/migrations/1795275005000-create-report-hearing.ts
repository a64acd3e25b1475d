import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReportHearing1795275005000 implements MigrationInterface {
  readonly name = 'CreateReportHearing1795275005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_hearing (
        person_id varchar(22) NOT NULL,
        kind varchar(16) NOT NULL,
        hearing varchar(16) NOT NULL,
        changed_at datetime(3) NOT NULL,
        PRIMARY KEY (person_id, kind)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_hearing');
  }
}
