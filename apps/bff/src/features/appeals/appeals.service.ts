import type { Appointment } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { AppointmentAccess } from '../appointments/appointment-access';
import { type AppointmentMove, AppointmentMoves } from '../appointments/appointment-moves';
import { toAppointment } from '../appointments/appointments.mapper';
import { appealVerdict } from '../appointments/appointments.policy';
import { AppointmentStore } from '../appointments/appointments.store';
import { HospitalCalls } from '../appointments/hospital-calls';
import { AppealRefused } from './appeals.errors';
import { AppealStore } from './appeals.store';

/** Telling the hospital why a visit was missed. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly access: AppointmentAccess,
    private readonly appointments: AppointmentStore,
    private readonly calls: HospitalCalls,
    private readonly appeals: AppealStore,
    private readonly database: Database,
    private readonly clock: Clock,
    moves: AppointmentMoves,
  ) {
    moves.listen((tx, move) => this.#dropNeedless(tx, move));
  }

  /** @throws AppealRefused, AppointmentNotFound */
  async file(resident: SignedInResident, appointmentId: string, reason: string): Promise<Appointment> {
    const { row, person } = await this.access.require(resident, appointmentId, 'book');
    const hospital = this.calls.connected(row);
    if (!hospital) throw new AppealRefused('not-here');
    const verdict = appealVerdict(row, hospital.rules, this.clock.now());
    if (verdict !== 'allowed') throw new AppealRefused(verdict);
    const filed = await this.database.transaction(async (tx) => {
      const after = await this.appointments.changeWithin(row, 'appealed', { appeal: 'waiting' }, tx);
      await this.appeals.file(tx, {
        appointmentId: row.id,
        personId: row.personId,
        hospitalId: row.hospitalId,
        reason,
      });
      return after;
    });
    return toAppointment(filed, person, hospital, this.clock.now());
  }

  /** The hospital found out by itself that the person had come: nobody has to decide any more. */
  async #dropNeedless(tx: Tx, { before, after }: AppointmentMove): Promise<void> {
    if (before?.state !== 'missed' || after.state === 'missed' || after.appeal !== 'waiting') return;
    const appeal = await this.appeals.ofAppointment(tx, after.id);
    if (appeal?.state === 'waiting') await this.appeals.decide(tx, appeal, 'needless', null);
  }
}
