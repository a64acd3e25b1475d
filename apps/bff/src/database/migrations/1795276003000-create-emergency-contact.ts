import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEmergencyContact1795276003000 implements MigrationInterface {
  readonly name = 'CreateEmergencyContact1795276003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE emergency_contact (
        person_id varchar(22) NOT NULL,
        content_sealed blob NOT NULL,
        updated_at datetime(3) NOT NULL,
        PRIMARY KEY (person_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE emergency_contact');
  }
}
