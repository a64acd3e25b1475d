import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FillFamilyLink1795240003000 implements MigrationInterface {
  readonly name = 'FillFamilyLink1795240003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE family_link
         SET id = LEFT(REPLACE(REPLACE(TO_BASE64(RANDOM_BYTES(18)), '+', '-'), '/', '_'), 22),
             capacity = IF(relation = 'self', 'self', 'family'),
             method = IF(state = 'active', 'phone-code', NULL)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE family_link SET id = NULL');
  }
}
