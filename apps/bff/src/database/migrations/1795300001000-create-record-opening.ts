import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecordOpening1795300001000 implements MigrationInterface {
  readonly name = 'CreateRecordOpening1795300001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_opening (
        id varchar(22) NOT NULL,
        person_id varchar(22) NOT NULL,
        account_id varchar(22) NOT NULL,
        hospital_id varchar(32) NOT NULL,
        hospital_name varchar(128) NOT NULL,
        team_id varchar(32) NOT NULL,
        team_name varchar(64) NOT NULL,
        state varchar(16) NOT NULL,
        standing tinyint NULL,
        terms_version int NOT NULL,
        phone_sealed varbinary(512) NOT NULL,
        applied_at datetime(3) NOT NULL,
        decided_at datetime(3) NULL,
        doctor_name varchar(32) NULL,
        reason_sealed blob NULL,
        due_at datetime(3) NULL,
        reminders int NOT NULL DEFAULT 0,
        PRIMARY KEY (id),
        UNIQUE INDEX record_opening_standing (person_id, standing),
        INDEX record_opening_desk (hospital_id, standing, applied_at),
        INDEX record_opening_due (due_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_opening');
  }
}
