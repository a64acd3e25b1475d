import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAppointmentWaitlist1795271003000 implements MigrationInterface {
  readonly name = 'AddAppointmentWaitlist1795271003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE appointment ADD COLUMN waitlist_id varchar(22) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE appointment DROP COLUMN waitlist_id');
  }
}
