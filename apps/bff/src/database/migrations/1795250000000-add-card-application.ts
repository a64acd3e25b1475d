import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddCardApplication1795250000000 implements MigrationInterface {
  readonly name = 'AddCardApplication1795250000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE health_card
        MODIFY COLUMN card_number varchar(64) NULL,
        MODIFY COLUMN issued_at datetime(3) NULL,
        ADD COLUMN applied_at datetime(3) NULL,
        ADD COLUMN phone_sealed varbinary(255) NULL,
        ADD COLUMN nation_sealed varbinary(255) NULL,
        ADD COLUMN address_sealed varbinary(1024) NULL,
        ADD COLUMN guardian_id varchar(22) NULL,
        ADD COLUMN refusal varchar(32) NULL,
        ADD COLUMN asked_at datetime(3) NULL,
        ADD COLUMN attempts int NOT NULL DEFAULT 0,
        ADD COLUMN due_at datetime(3) NULL,
        ADD INDEX health_card_due (due_at)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE health_card DROP INDEX health_card_due, DROP COLUMN applied_at, DROP COLUMN phone_sealed, DROP COLUMN nation_sealed, DROP COLUMN address_sealed, DROP COLUMN guardian_id, DROP COLUMN refusal, DROP COLUMN asked_at, DROP COLUMN attempts, DROP COLUMN due_at, MODIFY COLUMN card_number varchar(64) NOT NULL, MODIFY COLUMN issued_at datetime(3) NOT NULL',
    );
  }
}
