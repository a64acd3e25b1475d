import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FillCardApplication1795250001000 implements MigrationInterface {
  readonly name = 'FillCardApplication1795250001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE health_card SET applied_at = issued_at
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE health_card SET applied_at = NULL');
  }
}
