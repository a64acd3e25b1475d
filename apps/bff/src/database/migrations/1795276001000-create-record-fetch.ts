import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecordFetch1795276001000 implements MigrationInterface {
  readonly name = 'CreateRecordFetch1795276001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_fetch (
        person_id varchar(22) NOT NULL,
        hospital_id varchar(32) NOT NULL,
        hospital_name varchar(100) NOT NULL,
        state varchar(24) NOT NULL,
        fetched_at datetime(3) NULL,
        attempted_at datetime(3) NULL,
        lease_holder varchar(22) NULL,
        lease_until datetime(3) NOT NULL,
        PRIMARY KEY (person_id, hospital_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_fetch');
  }
}
