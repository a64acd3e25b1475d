import type { TerminalAppointment } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../../platform/clock';

const TODAYS = `
  SELECT visit_no AS visitNo, department_name AS departmentName, doctor_name AS doctorName, visit_date AS visitDate,
         start_time AS startsAt, state
    FROM appointment
   WHERE person_id = ? AND visit_date = ? AND hospital_id = ? AND state IN ('booked', 'arrived') AND visit_no IS NOT NULL
   ORDER BY start_time, id`;

/** What a person booked at a hospital for today. */
@Injectable()
export class TodaysAppointments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(personId: string, hospitalId: string): Promise<TerminalAppointment[]> {
    const rows = await this.database.rows<TerminalAppointment>(TODAYS, [
      personId,
      localDateOf(this.clock.now()),
      hospitalId,
    ]);
    return rows.map((row) => ({ ...row }));
  }
}
