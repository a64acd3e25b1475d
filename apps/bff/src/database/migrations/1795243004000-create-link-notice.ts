import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLinkNotice1795243004000 implements MigrationInterface {
  readonly name = 'CreateLinkNotice1795243004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE link_notice (
        id varchar(22) NOT NULL,
        account_id varchar(22) NOT NULL,
        person_id varchar(22) NOT NULL,
        relation varchar(16) NOT NULL,
        capacity varchar(16) NOT NULL,
        scope varchar(16) NOT NULL,
        trace_id char(32) NOT NULL,
        recorded tinyint NOT NULL DEFAULT 0,
        attempts int NOT NULL DEFAULT 0,
        due_at datetime(3) NOT NULL,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        INDEX link_notice_due (due_at)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE link_notice');
  }
}
