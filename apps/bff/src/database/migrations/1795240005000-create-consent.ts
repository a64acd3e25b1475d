import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateConsent1795240005000 implements MigrationInterface {
  readonly name = 'CreateConsent1795240005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consent (
        id varchar(22) NOT NULL,
        person_id varchar(22) NOT NULL,
        purpose varchar(16) NOT NULL,
        version int NOT NULL,
        given tinyint NOT NULL,
        capacity varchar(16) NOT NULL,
        account_id varchar(22) NOT NULL,
        evidence varchar(64) NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        INDEX consent_person (person_id, at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE consent');
  }
}
