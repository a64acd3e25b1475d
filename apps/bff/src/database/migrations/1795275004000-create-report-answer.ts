import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReportAnswer1795275004000 implements MigrationInterface {
  readonly name = 'CreateReportAnswer1795275004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_answer (
        person_id varchar(22) NOT NULL,
        hospital_id varchar(32) NOT NULL,
        hospital_name varchar(100) NOT NULL,
        answered_at datetime(3) NOT NULL,
        PRIMARY KEY (person_id, hospital_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_answer');
  }
}
