import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePerson1795230002000 implements MigrationInterface {
  readonly name = 'CreatePerson1795230002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person (
        id varchar(22) NOT NULL,
        identity_index binary(32) NOT NULL,
        name_sealed varbinary(1024) NOT NULL,
        document_type varchar(32) NOT NULL,
        document_number_sealed varbinary(512) NOT NULL,
        sex varchar(16) NOT NULL,
        birth_date char(10) NOT NULL,
        phone_sealed varbinary(512) NULL,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX person_identity (identity_index)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person');
  }
}
