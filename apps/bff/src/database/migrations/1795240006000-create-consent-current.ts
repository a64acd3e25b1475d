import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateConsentCurrent1795240006000 implements MigrationInterface {
  readonly name = 'CreateConsentCurrent1795240006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consent_current (
        person_id varchar(22) NOT NULL,
        purpose varchar(16) NOT NULL,
        version int NOT NULL,
        given tinyint NOT NULL,
        capacity varchar(16) NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (person_id, purpose)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE consent_current');
  }
}
