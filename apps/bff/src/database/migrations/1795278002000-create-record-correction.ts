import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecordCorrection1795278002000 implements MigrationInterface {
  readonly name = 'CreateRecordCorrection1795278002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_correction (
        id varchar(22) NOT NULL,
        person_id varchar(22) NOT NULL,
        account_id varchar(22) NOT NULL,
        hospital_id varchar(32) NOT NULL,
        hospital_name varchar(128) NOT NULL,
        about varchar(16) NOT NULL,
        state varchar(8) NOT NULL,
        content_sealed blob NOT NULL,
        answer_sealed blob NULL,
        sent_at datetime(3) NOT NULL,
        received_at datetime(3) NULL,
        decided_at datetime(3) NULL,
        PRIMARY KEY (id),
        INDEX record_correction_person (person_id, sent_at),
        INDEX record_correction_desk (hospital_id, state, sent_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_correction');
  }
}
