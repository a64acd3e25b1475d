import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFamilyLink1795230003000 implements MigrationInterface {
  readonly name = 'CreateFamilyLink1795230003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE family_link (
        account_id varchar(22) NOT NULL,
        person_id varchar(22) NOT NULL,
        relation varchar(16) NOT NULL,
        state varchar(16) NOT NULL,
        created_at datetime(3) NOT NULL,
        activated_at datetime(3) NULL,
        PRIMARY KEY (account_id, person_id),
        INDEX family_link_person (person_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE family_link');
  }
}
