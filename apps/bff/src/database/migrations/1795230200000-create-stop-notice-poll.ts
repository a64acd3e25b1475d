import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStopNoticePoll1795230200000 implements MigrationInterface {
  readonly name = 'CreateStopNoticePoll1795230200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stop_notice_poll (
        hospital_id varchar(32) NOT NULL,
        told_until datetime(3) NOT NULL,
        due_at datetime(3) NOT NULL,
        PRIMARY KEY (hospital_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stop_notice_poll');
  }
}
