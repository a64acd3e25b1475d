import type { Booking, Hospital } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import type { AppointmentRow } from '../appointments/appointment-row';
import { MovedMeanwhile } from '../appointments/appointments.errors';
import { AppointmentStore } from '../appointments/appointments.store';
import { bookingsOf } from '../appointments/bookings-of-day';
import { FollowUp } from '../appointments/follow-up';
import { HospitalCalls } from '../appointments/hospital-calls';
import { type Difference, differenceOf } from './reconciliation.policy';

/** Said to a resident whose booking the hospital does not have. */
const MISSING = '医院系统中没有本次预约，请重新预约或咨询医院';

export interface Compared {
  count: number;
  differences: Difference[];
}

/** Compares one visit day with the hospital's own list, and repairs what differs through the table of states. */
@Injectable()
export class DayComparison {
  constructor(
    private readonly store: AppointmentStore,
    private readonly followUp: FollowUp,
    private readonly calls: HospitalCalls,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
  ) {}

  /** @throws HospitalError when the list cannot be read to its end: half a list proves nothing. */
  async run(hospital: Hospital, visitDay: string): Promise<Compared> {
    const listedAt = this.clock.now();
    const theirs = await bookingsOf(hospital.scheduling, visitDay);
    const ours = await this.store.ofHospitalDay(hospital.id, visitDay);
    const differences: Difference[] = [];
    for (const row of ours) {
      const booking = theirs.get(row.id) ?? null;
      const difference = differenceOf(row, booking?.state ?? null, listedAt);
      if (difference && (await this.#repair(difference, hospital, row, booking, listedAt)))
        differences.push(difference);
    }
    const known = new Set(ours.map(({ id }) => id));
    const foreign = [...theirs.keys()].filter((clientRef) => !known.has(clientRef));
    for (const clientRef of foreign) this.#askAPerson('foreign', hospital.id, clientRef);
    return {
      count: ours.length + foreign.length,
      differences: [...differences, ...foreign.map(() => 'foreign' as const)],
    };
  }

  /** Whether there was one: the hospital is asked about the single booking first where what follows is grave. */
  async #repair(
    difference: Difference,
    { capabilities }: Hospital,
    row: AppointmentRow,
    booking: Booking | null,
    listedAt: Date,
  ): Promise<boolean> {
    try {
      switch (difference) {
        case 'unknown':
        case 'changed':
          await (capabilities.findBooking ? this.followUp.lookAt(row) : this.followUp.told(row, booking, listedAt));
          return true;
        case 'unwanted':
          return booking !== null && (await this.#giveBack(row, booking));
        case 'missing':
          return await this.#lost(row);
        case 'kept':
        case 'foreign':
          this.#askAPerson(difference, row.hospitalId, row.id);
          return true;
      }
    } catch (error) {
      // Moved by somebody else: what was compared is no longer so.
      if (error instanceof MovedMeanwhile) return false;
      throw error;
    }
  }

  async #giveBack(row: AppointmentRow, booking: Booking): Promise<boolean> {
    const outcome =
      booking.state === 'held'
        ? await this.calls.release(row)
        : await this.calls.cancel({ ...row, visitNo: booking.visitNo }, null);
    if (outcome.kind === 'refused') this.#askAPerson('unwanted', row.hospitalId, row.id);
    return true;
  }

  async #lost(row: AppointmentRow): Promise<boolean> {
    if ((await this.calls.findBooking(row)) !== null) return false;
    await this.store.move(row, 'cancelled', { lookedAt: this.clock.now(), dueAt: null, reason: MISSING });
    return true;
  }

  #askAPerson(difference: Difference, hospital: string, appointment: string): void {
    this.logger.error({ hospital, appointment, difference }, 'the hospital lists what only a person can settle');
  }
}
