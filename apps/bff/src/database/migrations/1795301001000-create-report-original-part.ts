import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReportOriginalPart1795301001000 implements MigrationInterface {
  readonly name = 'CreateReportOriginalPart1795301001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_original_part (
        report_id varchar(22) NOT NULL,
        version int NOT NULL,
        part int NOT NULL,
        person_id varchar(22) NOT NULL,
        bytes_sealed mediumblob NOT NULL,
        PRIMARY KEY (report_id, version, part),
        KEY report_original_part_person (person_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_original_part');
  }
}
