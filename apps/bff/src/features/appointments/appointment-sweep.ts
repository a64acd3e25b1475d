import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import { Sweep } from '../../platform/sweeps/sweep';
import type { AppointmentRow } from './appointment-row';
import { AppointmentStore } from './appointments.store';
import { FollowUp } from './follow-up';

/** Brings on whatever is due, every few seconds. */
@Injectable()
export class AppointmentSweep extends Sweep<AppointmentRow> {
  constructor(
    private readonly store: AppointmentStore,
    private readonly followUp: FollowUp,
    private readonly clock: Clock,
    logger: AppLogger,
  ) {
    super('appointments', logger);
  }

  protected override due(limit: number): Promise<AppointmentRow[]> {
    return this.store.due(this.clock.now(), limit);
  }

  protected override lookAt(row: AppointmentRow): Promise<void> {
    return this.followUp.lookAt(row);
  }
}
