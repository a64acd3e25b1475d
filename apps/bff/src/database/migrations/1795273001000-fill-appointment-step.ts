import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FillAppointmentStep1795273001000 implements MigrationInterface {
  readonly name = 'FillAppointmentStep1795273001000';

  /** What is known of the past: the last move. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO appointment_step (appointment_id, version, person_id, kind, note, at)
      SELECT id, version, person_id, state, reason, state_since FROM appointment
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM appointment_step');
  }
}
