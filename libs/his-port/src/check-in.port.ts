import type { WriteFailure } from './outcomes';

/** Checking in who is checked in already is success. */
export type CheckInOutcome =
  | { kind: 'checked-in' }
  | { kind: 'refused'; reason: 'TOO_EARLY' | 'TOO_LATE' | 'NOT_BOOKED' | 'OTHER'; residentMessage: string | null }
  | WriteFailure;

export interface CheckInCommand {
  clientRef: string;
  visitNo: string;
  patientNo: string;
}

/** Reporting for a visit (报到) that the hospital takes over its wire; what became of it, `findBooking` tells. */
export abstract class CheckInPort {
  /** Asked for what is booked for today, which may be asked again. */
  abstract checkIn(command: CheckInCommand): Promise<CheckInOutcome>;
}
