import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FillRevokedCard1795250004000 implements MigrationInterface {
  readonly name = 'FillRevokedCard1795250004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT IGNORE INTO revoked_card (card_number, revoked_at)
      SELECT card_number, UTC_TIMESTAMP(3) FROM health_card WHERE state = 'revoked' AND card_number IS NOT NULL
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM revoked_card');
  }
}
