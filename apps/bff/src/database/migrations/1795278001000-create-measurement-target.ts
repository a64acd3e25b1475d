import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMeasurementTarget1795278001000 implements MigrationInterface {
  readonly name = 'CreateMeasurementTarget1795278001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE measurement_target (
        person_id varchar(22) NOT NULL,
        quantity varchar(24) NOT NULL,
        hospital_id varchar(32) NOT NULL,
        hospital_name varchar(128) NOT NULL,
        content_sealed blob NOT NULL,
        set_at datetime(3) NOT NULL,
        PRIMARY KEY (person_id, quantity)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE measurement_target');
  }
}
