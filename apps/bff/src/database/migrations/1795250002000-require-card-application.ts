import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RequireCardApplication1795250002000 implements MigrationInterface {
  readonly name = 'RequireCardApplication1795250002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE health_card MODIFY COLUMN applied_at datetime(3) NOT NULL
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE health_card MODIFY COLUMN applied_at datetime(3) NULL');
  }
}
