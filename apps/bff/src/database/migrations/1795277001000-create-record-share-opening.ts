import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecordShareOpening1795277001000 implements MigrationInterface {
  readonly name = 'CreateRecordShareOpening1795277001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_share_opening (
        id varchar(22) NOT NULL,
        share_id varchar(22) NOT NULL,
        person_id varchar(22) NOT NULL,
        recipient_sealed blob NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        KEY record_share_opening_share (share_id, at),
        KEY record_share_opening_person (person_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_share_opening');
  }
}
