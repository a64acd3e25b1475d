import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRevokedCard1795250003000 implements MigrationInterface {
  readonly name = 'CreateRevokedCard1795250003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE revoked_card (
        card_number varchar(64) NOT NULL,
        revoked_at datetime(3) NOT NULL,
        PRIMARY KEY (card_number),
        INDEX revoked_card_at (revoked_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE revoked_card');
  }
}
