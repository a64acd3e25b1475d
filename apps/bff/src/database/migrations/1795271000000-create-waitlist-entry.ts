import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWaitlistEntry1795271000000 implements MigrationInterface {
  readonly name = 'CreateWaitlistEntry1795271000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE waitlist_entry (
        id varchar(22) NOT NULL,
        version int NOT NULL,
        state varchar(16) NOT NULL,
        active tinyint NULL,
        account_id varchar(22) NOT NULL,
        person_id varchar(22) NOT NULL,
        hospital_id varchar(32) NOT NULL,
        hospital_name varchar(100) NOT NULL,
        file_id varchar(22) NOT NULL,
        session_id varchar(64) NOT NULL,
        department_id varchar(64) NOT NULL,
        department_name varchar(100) NOT NULL,
        doctor_id varchar(64) NULL,
        doctor_name varchar(100) NULL,
        doctor_title varchar(50) NULL,
        visit_date char(10) NOT NULL,
        period varchar(16) NOT NULL,
        fee_fen int NOT NULL,
        place int NOT NULL,
        hold_id varchar(22) NULL,
        offer_ends_at datetime(3) NULL,
        due_at datetime(3) NULL,
        reason varchar(200) NULL,
        joined_at datetime(3) NOT NULL,
        state_since datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY waitlist_entry_once (hospital_id, session_id, person_id, active),
        KEY waitlist_entry_line (hospital_id, session_id, active, place),
        KEY waitlist_entry_person (person_id, visit_date),
        KEY waitlist_entry_account (account_id, hospital_id, visit_date),
        KEY waitlist_entry_due (due_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE waitlist_entry');
  }
}
