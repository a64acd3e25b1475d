import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateHealthCard1795230006000 implements MigrationInterface {
  readonly name = 'CreateHealthCard1795230006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE health_card (
        person_id varchar(22) NOT NULL,
        card_number varchar(64) NOT NULL,
        issuer varchar(100) NOT NULL,
        state varchar(16) NOT NULL,
        issued_at datetime(3) NOT NULL,
        PRIMARY KEY (person_id),
        INDEX health_card_number (card_number)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE health_card');
  }
}
