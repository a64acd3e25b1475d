import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecordNote1795300000000 implements MigrationInterface {
  readonly name = 'CreateRecordNote1795300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_note (
        id varchar(22) NOT NULL,
        person_id varchar(22) NOT NULL,
        entry_index binary(32) NOT NULL,
        account_id varchar(22) NOT NULL,
        relation varchar(8) NOT NULL,
        capacity varchar(8) NOT NULL,
        hospital_id varchar(32) NOT NULL,
        file_id varchar(22) NOT NULL,
        type varchar(16) NOT NULL,
        content_sealed blob NOT NULL,
        version int NOT NULL,
        written_at datetime(3) NOT NULL,
        changed_at datetime(3) NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX record_note_once (person_id, entry_index, account_id),
        INDEX record_note_account (account_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_note');
  }
}
