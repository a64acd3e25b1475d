import type { BookCommand, BookOutcome, HoldCommand, HoldOutcome } from '@kangqiao/his-port';
import type { Appointment } from 'fhir/r4';

/** Everything was looked up that is needed before a write. */
export interface Prepared {
  /** The id of the Patient. */
  patientId: string;
  /** What the hospital has under our reference. */
  known: Appointment | null;
}

/** How numbers are held, booked and given back at one kind of server. What it throws is the client's to read. */
export interface BookingDesk {
  readonly canHold: boolean;
  /** Whether an Appointment that says so is really held. @throws HospitalError */
  isHeld(appointment: Appointment, deadline: AbortSignal): Promise<boolean>;
  /** Nothing active is known under the reference. */
  hold(command: HoldCommand, prepared: Prepared, deadline: AbortSignal): Promise<HoldOutcome>;
  /** Not booked yet; a hold is known where the desk can hold. */
  book(command: BookCommand, prepared: Prepared, deadline: AbortSignal): Promise<BookOutcome>;
  /** Cancels what is held or booked; its Slot is free afterwards. */
  withdraw(appointment: Appointment, reason: string | null, deadline: AbortSignal): Promise<void>;
}
