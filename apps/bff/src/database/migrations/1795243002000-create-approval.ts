import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApproval1795243002000 implements MigrationInterface {
  readonly name = 'CreateApproval1795243002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE approval (
        id varchar(22) NOT NULL,
        kind varchar(16) NOT NULL,
        state varchar(16) NOT NULL,
        requester_account_id varchar(22) NOT NULL,
        decider_account_id varchar(22) NULL,
        person_id varchar(22) NULL,
        proof_id varchar(22) NULL,
        details_sealed varbinary(2048) NULL,
        relation varchar(16) NOT NULL,
        scope varchar(16) NOT NULL,
        sensitive_shown tinyint NOT NULL DEFAULT 0,
        link_until char(10) NULL,
        created_at datetime(3) NOT NULL,
        expires_at datetime(3) NOT NULL,
        decided_at datetime(3) NULL,
        PRIMARY KEY (id),
        INDEX approval_person (person_id, state),
        INDEX approval_decider (decider_account_id, state),
        INDEX approval_requester (requester_account_id, state),
        INDEX approval_expiry (expires_at),
        UNIQUE INDEX approval_proof (proof_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE approval');
  }
}
