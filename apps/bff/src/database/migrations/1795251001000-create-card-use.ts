import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCardUse1795251001000 implements MigrationInterface {
  readonly name = 'CreateCardUse1795251001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE card_use (
        id varchar(22) NOT NULL,
        code_digest binary(32) NULL,
        person_id varchar(22) NULL,
        card_sealed varbinary(512) NOT NULL,
        hospital_id varchar(32) NOT NULL,
        hospital_name varchar(100) NOT NULL,
        terminal_code varchar(64) NOT NULL,
        step varchar(16) NOT NULL,
        department varchar(64) NULL,
        at datetime(3) NOT NULL,
        is_offline tinyint NOT NULL,
        recorded_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX card_use_code (code_digest),
        INDEX card_use_person (person_id, at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE card_use');
  }
}
