import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexAccountPhone1795242002000 implements MigrationInterface {
  readonly name = 'IndexAccountPhone1795242002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD INDEX account_phone (phone_index)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP INDEX account_phone');
  }
}
