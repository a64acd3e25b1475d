import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCardReport1795251002000 implements MigrationInterface {
  readonly name = 'CreateCardReport1795251002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE card_report (
        id varchar(22) NOT NULL,
        use_id varchar(22) NOT NULL,
        person_id varchar(22) NULL,
        kind varchar(8) NOT NULL,
        code_sealed varbinary(2048) NOT NULL,
        patient_no_sealed varbinary(512) NULL,
        attempts int NOT NULL DEFAULT 0,
        due_at datetime(3) NOT NULL,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        INDEX card_report_due (due_at),
        INDEX card_report_person (person_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE card_report');
  }
}
