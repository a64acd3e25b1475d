import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTerminalNonce1795251000000 implements MigrationInterface {
  readonly name = 'CreateTerminalNonce1795251000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE terminal_nonce (
        hospital_id varchar(32) NOT NULL,
        nonce varchar(96) NOT NULL,
        expires_at datetime(3) NOT NULL,
        PRIMARY KEY (hospital_id, nonce),
        INDEX terminal_nonce_expiry (expires_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE terminal_nonce');
  }
}
