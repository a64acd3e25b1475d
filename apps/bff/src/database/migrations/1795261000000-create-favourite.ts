import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFavourite1795261000000 implements MigrationInterface {
  readonly name = 'CreateFavourite1795261000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE favourite (
        account_id varchar(22) NOT NULL,
        hospital_id varchar(32) NOT NULL,
        department_id varchar(64) NOT NULL,
        doctor_id varchar(64) NOT NULL,
        kind varchar(16) NOT NULL,
        hospital_name varchar(100) NOT NULL,
        department_name varchar(100) NULL,
        doctor_name varchar(100) NULL,
        doctor_title varchar(50) NULL,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (account_id, hospital_id, department_id, doctor_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE favourite');
  }
}
