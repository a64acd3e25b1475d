import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditEvent1795245000000 implements MigrationInterface {
  readonly name = 'CreateAuditEvent1795245000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_event (
        seq bigint NOT NULL AUTO_INCREMENT,
        position bigint NULL,
        hash binary(32) NULL,
        format smallint NOT NULL,
        writer varchar(22) NOT NULL,
        writer_seq bigint NOT NULL,
        id varchar(22) NOT NULL,
        at datetime(3) NOT NULL,
        action varchar(32) NOT NULL,
        outcome varchar(16) NOT NULL,
        code varchar(48) NULL,
        actor_kind varchar(16) NOT NULL,
        account_id varchar(22) NULL,
        relation varchar(16) NULL,
        capacity varchar(16) NULL,
        actor_hospital_id varchar(32) NULL,
        terminal_code varchar(64) NULL,
        person_id varchar(22) NULL,
        hospital_id varchar(32) NULL,
        subject varbinary(1024) NULL,
        trace_id varchar(32) NOT NULL,
        mac_version int NOT NULL,
        mac binary(32) NOT NULL,
        PRIMARY KEY (seq),
        UNIQUE INDEX audit_event_position (position),
        INDEX audit_event_person (person_id, seq)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_event');
  }
}
