import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexAppointmentDay1795260001000 implements MigrationInterface {
  readonly name = 'IndexAppointmentDay1795260001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX appointment_day ON appointment (hospital_id, visit_date)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX appointment_day ON appointment');
  }
}
