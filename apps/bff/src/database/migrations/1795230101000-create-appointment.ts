import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAppointment1795230101000 implements MigrationInterface {
  readonly name = 'CreateAppointment1795230101000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE appointment (
        id varchar(22) NOT NULL,
        version int NOT NULL,
        state varchar(16) NOT NULL,
        account_id varchar(22) NOT NULL,
        person_id varchar(22) NOT NULL,
        hospital_id varchar(32) NOT NULL,
        hospital_name varchar(100) NOT NULL,
        file_id varchar(22) NOT NULL,
        session_id varchar(64) NOT NULL,
        session_total int NULL,
        session_remaining int NULL,
        department_id varchar(64) NOT NULL,
        department_name varchar(100) NOT NULL,
        doctor_id varchar(64) NULL,
        doctor_name varchar(100) NULL,
        doctor_title varchar(50) NULL,
        visit_date char(10) NOT NULL,
        period varchar(16) NOT NULL,
        number_id varchar(64) NOT NULL,
        start_time char(5) NOT NULL,
        end_time char(5) NOT NULL,
        fee_fen int NOT NULL,
        hold_expires_at datetime(3) NOT NULL,
        booked_at datetime(3) NULL,
        visit_no varchar(128) NULL,
        queue_no varchar(32) NULL,
        place varchar(200) NULL,
        bring text NULL,
        reason varchar(200) NULL,
        state_since datetime(3) NOT NULL,
        looked_at datetime(3) NULL,
        due_at datetime(3) NULL,
        attempts int NOT NULL,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        INDEX appointment_person (person_id, visit_date, start_time, id),
        INDEX appointment_due (due_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE appointment');
  }
}
