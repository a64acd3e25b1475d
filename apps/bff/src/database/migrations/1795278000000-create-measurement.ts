import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMeasurement1795278000000 implements MigrationInterface {
  readonly name = 'CreateMeasurement1795278000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE measurement (
        person_id varchar(22) NOT NULL,
        measured_at datetime(3) NOT NULL,
        id varchar(22) NOT NULL,
        type varchar(24) NOT NULL,
        account_id varchar(22) NULL,
        hospital_id varchar(32) NULL,
        hospital_name varchar(128) NULL,
        sender_no varchar(64) NULL,
        content_sealed blob NOT NULL,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (person_id, measured_at, id),
        INDEX measurement_id (id),
        INDEX measurement_type (person_id, type, measured_at, id),
        UNIQUE INDEX measurement_sender (hospital_id, sender_no)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE measurement');
  }
}
