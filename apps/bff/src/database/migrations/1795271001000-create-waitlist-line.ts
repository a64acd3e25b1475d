import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWaitlistLine1795271001000 implements MigrationInterface {
  readonly name = 'CreateWaitlistLine1795271001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE waitlist_line (
        hospital_id varchar(32) NOT NULL,
        session_id varchar(64) NOT NULL,
        department_id varchar(64) NOT NULL,
        doctor_id varchar(64) NULL,
        visit_date char(10) NOT NULL,
        period varchar(16) NOT NULL,
        last_place int NOT NULL,
        due_at datetime(3) NULL,
        attempts int NOT NULL,
        PRIMARY KEY (hospital_id, session_id),
        KEY waitlist_line_due (due_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE waitlist_line');
  }
}
