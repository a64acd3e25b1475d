import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNumberClaim1795230102000 implements MigrationInterface {
  readonly name = 'CreateNumberClaim1795230102000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE number_claim (
        hospital_id varchar(32) NOT NULL,
        session_id varchar(64) NOT NULL,
        number_id varchar(64) NOT NULL,
        appointment_id varchar(22) NOT NULL,
        PRIMARY KEY (hospital_id, session_id, number_id),
        UNIQUE INDEX number_claim_appointment (appointment_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE number_claim');
  }
}
