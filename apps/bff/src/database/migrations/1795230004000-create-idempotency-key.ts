import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdempotencyKey1795230004000 implements MigrationInterface {
  readonly name = 'CreateIdempotencyKey1795230004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        account_id varchar(22) NOT NULL,
        route varchar(120) NOT NULL,
        idempotency_key varchar(128) NOT NULL,
        fingerprint binary(32) NOT NULL,
        status smallint NULL,
        body_sealed mediumblob NULL,
        started_at datetime(3) NOT NULL,
        expires_at datetime(3) NOT NULL,
        PRIMARY KEY (account_id, route, idempotency_key),
        INDEX idempotency_key_expiry (expires_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key');
  }
}
