import { type Booking, type CheckInCommand, type CheckInOutcome, CheckInPort } from '@kangqiao/his-port';
import type { FaultPlan } from './faults';

/** The hospital, as far as a patient reports there. */
export interface Reception {
  bookings(): Booking[];
  arrive(clientRef: string): void;
}

/** Takes whoever is booked, at any time. */
export class InMemoryCheckIn extends CheckInPort {
  constructor(
    private readonly faults: FaultPlan,
    private readonly reception: Reception,
  ) {
    super();
  }

  async checkIn({ clientRef, visitNo, patientNo }: CheckInCommand): Promise<CheckInOutcome> {
    const refused = { kind: 'refused', reason: 'OTHER', residentMessage: null } as const;
    const report = (): CheckInOutcome => {
      const found = this.reception.bookings().find((each) => each.clientRef === clientRef);
      if (found?.visitNo !== visitNo || found.patientNo !== patientNo) return { ...refused, reason: 'NOT_BOOKED' };
      if (found.state === 'arrived' || found.state === 'completed') return { kind: 'checked-in' };
      if (found.state !== 'booked') return { ...refused, reason: 'NOT_BOOKED' };
      this.reception.arrive(clientRef);
      return { kind: 'checked-in' };
    };
    return this.faults.write<CheckInOutcome>('checkIn', report, refused);
  }
}
