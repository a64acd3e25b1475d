import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSignIn1795230001000 implements MigrationInterface {
  readonly name = 'CreateSignIn1795230001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sign_in (
        id varchar(22) NOT NULL,
        account_id varchar(22) NOT NULL,
        token_hash binary(32) NOT NULL,
        created_at datetime(3) NOT NULL,
        expires_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX sign_in_token (token_hash),
        INDEX sign_in_account (account_id),
        INDEX sign_in_expiry (expires_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_in');
  }
}
