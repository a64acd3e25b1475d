import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RenameProofWaiting1795243001000 implements MigrationInterface {
  readonly name = 'RenameProofWaiting1795243001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE proof SET state = 'waiting' WHERE state = 'sent'
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE proof SET state = 'sent' WHERE state = 'waiting'");
  }
}
