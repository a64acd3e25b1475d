import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateHospitalPatient1795230100000 implements MigrationInterface {
  readonly name = 'CreateHospitalPatient1795230100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hospital_patient (
        id varchar(22) NOT NULL,
        person_id varchar(22) NOT NULL,
        hospital_id varchar(32) NOT NULL,
        patient_no_index binary(32) NOT NULL,
        patient_no_sealed varbinary(512) NOT NULL,
        is_current tinyint NOT NULL,
        found_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX hospital_patient_file (person_id, hospital_id, patient_no_index)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hospital_patient');
  }
}
