import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotificationSetting1795270001000 implements MigrationInterface {
  readonly name = 'CreateNotificationSetting1795270001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notification_setting (
        account_id varchar(22) NOT NULL,
        off_kinds varchar(400) NOT NULL,
        quiet tinyint NOT NULL,
        quiet_from char(5) NOT NULL,
        quiet_to char(5) NOT NULL,
        changed_at datetime(3) NOT NULL,
        PRIMARY KEY (account_id)
      ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notification_setting');
  }
}
