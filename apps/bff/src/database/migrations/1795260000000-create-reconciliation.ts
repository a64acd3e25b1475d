import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReconciliation1795260000000 implements MigrationInterface {
  readonly name = 'CreateReconciliation1795260000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reconciliation (
        hospital_id varchar(32) NOT NULL,
        day char(10) NOT NULL,
        next_day char(10) NOT NULL,
        due_at datetime(3) NULL,
        compared int NOT NULL,
        found text NOT NULL,
        ended_at datetime(3) NULL,
        PRIMARY KEY (hospital_id, day)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reconciliation');
  }
}
