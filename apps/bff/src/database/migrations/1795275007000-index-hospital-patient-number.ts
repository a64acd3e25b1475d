import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A hospital that tells of a report names the patient by its own number. */
export class IndexHospitalPatientNumber1795275007000 implements MigrationInterface {
  readonly name = 'IndexHospitalPatientNumber1795275007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE hospital_patient ADD INDEX hospital_patient_number (hospital_id, patient_no_index)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hospital_patient DROP INDEX hospital_patient_number');
  }
}
