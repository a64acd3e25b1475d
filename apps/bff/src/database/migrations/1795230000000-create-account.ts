import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccount1795230000000 implements MigrationInterface {
  readonly name = 'CreateAccount1795230000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id varchar(22) NOT NULL,
        openid_index binary(32) NOT NULL,
        openid_sealed varbinary(512) NOT NULL,
        elder_mode tinyint NOT NULL DEFAULT 0,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX account_openid (openid_index)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE account');
  }
}
