import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecordShare1795277000000 implements MigrationInterface {
  readonly name = 'CreateRecordShare1795277000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_share (
        id varchar(22) NOT NULL,
        person_id varchar(22) NOT NULL,
        token_hash binary(32) NOT NULL,
        passcode_hash binary(32) NOT NULL,
        scope varchar(16) NOT NULL,
        title_sealed blob NOT NULL,
        content_sealed mediumblob NULL,
        views_allowed smallint NOT NULL,
        views_left smallint NOT NULL,
        wrong_left smallint NOT NULL,
        created_at datetime(3) NOT NULL,
        expires_at datetime(3) NOT NULL,
        ended_at datetime(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY record_share_token (token_hash),
        KEY record_share_person (person_id, created_at),
        KEY record_share_expiry (expires_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_share');
  }
}
