import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAppointmentStep1795273000000 implements MigrationInterface {
  readonly name = 'CreateAppointmentStep1795273000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE appointment_step (
        appointment_id varchar(22) NOT NULL,
        version int NOT NULL,
        person_id varchar(22) NOT NULL,
        kind varchar(16) NOT NULL,
        note varchar(200) NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (appointment_id, version),
        KEY appointment_step_person (person_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE appointment_step');
  }
}
