import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecordRequest1795277002000 implements MigrationInterface {
  readonly name = 'CreateRecordRequest1795277002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_request (
        id varchar(22) NOT NULL,
        person_id varchar(22) NOT NULL,
        hospital_id varchar(32) NOT NULL,
        hospital_name varchar(128) NOT NULL,
        appointment_id varchar(22) NULL,
        department varchar(64) NOT NULL,
        doctor_name varchar(32) NOT NULL,
        scope varchar(24) NOT NULL,
        state varchar(16) NOT NULL,
        asked_at datetime(3) NOT NULL,
        until datetime(3) NOT NULL,
        readings int NOT NULL DEFAULT 0,
        content_sealed mediumblob NULL,
        PRIMARY KEY (id),
        KEY record_request_person (person_id, asked_at),
        KEY record_request_until (until)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_request');
  }
}
