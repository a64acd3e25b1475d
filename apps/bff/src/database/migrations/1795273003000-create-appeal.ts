import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAppeal1795273003000 implements MigrationInterface {
  readonly name = 'CreateAppeal1795273003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE appeal (
        id varchar(22) NOT NULL,
        appointment_id varchar(22) NOT NULL,
        person_id varchar(22) NOT NULL,
        hospital_id varchar(32) NOT NULL,
        state varchar(8) NOT NULL,
        reason_sealed blob NOT NULL,
        answer varchar(200) NULL,
        filed_at datetime(3) NOT NULL,
        decided_at datetime(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY appeal_appointment (appointment_id),
        KEY appeal_person (person_id),
        KEY appeal_desk (hospital_id, state, filed_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE appeal');
  }
}
