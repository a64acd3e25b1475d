import { Injectable } from '@nestjs/common';
import { HospitalRecovery } from '../../hospitals/hospital-recovery';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import { Sweep } from '../../platform/sweeps/sweep';
import type { AppointmentRow } from './appointment-row';
import { AppointmentStore } from './appointments.store';
import { FollowUp } from './follow-up';

/** Brings on whatever is due, every few seconds, and at once when a hospital answers again. */
@Injectable()
export class AppointmentSweep extends Sweep<AppointmentRow> {
  constructor(
    private readonly store: AppointmentStore,
    private readonly followUp: FollowUp,
    private readonly recovery: HospitalRecovery,
    private readonly clock: Clock,
    logger: AppLogger,
  ) {
    super('appointments', logger);
  }

  override onApplicationBootstrap(): void {
    super.onApplicationBootstrap();
    this.recovery.listen((hospitalId) => this.recovered(hospitalId));
  }

  /** A hospital answers again: what only it knows is asked at once. */
  async recovered(hospitalId: string): Promise<void> {
    await this.store.hurry(hospitalId, this.clock.now());
    await this.run();
  }

  protected override due(limit: number): Promise<AppointmentRow[]> {
    return this.store.due(this.clock.now(), limit);
  }

  protected override lookAt(row: AppointmentRow): Promise<void> {
    return this.followUp.lookAt(row);
  }
}
