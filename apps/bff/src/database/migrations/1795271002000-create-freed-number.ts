import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFreedNumber1795271002000 implements MigrationInterface {
  readonly name = 'CreateFreedNumber1795271002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE freed_number (
        id varchar(22) NOT NULL,
        version int NOT NULL,
        hospital_id varchar(32) NOT NULL,
        session_id varchar(64) NOT NULL,
        department_id varchar(64) NOT NULL,
        doctor_id varchar(64) NULL,
        visit_date char(10) NOT NULL,
        period varchar(16) NOT NULL,
        number_id varchar(64) NOT NULL,
        start_time char(5) NOT NULL,
        end_time char(5) NOT NULL,
        origin_id varchar(22) NULL,
        free_from datetime(3) NOT NULL,
        returns_at datetime(3) NULL,
        due_at datetime(3) NOT NULL,
        attempts int NOT NULL,
        PRIMARY KEY (id),
        KEY freed_number_session (hospital_id, session_id),
        KEY freed_number_due (due_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE freed_number');
  }
}
