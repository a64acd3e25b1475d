import type { Instant, LocalDate, LocalTime } from './common';
import type { Period } from './scheduling';
import { IsOpaqueId } from './validators';

/**
 * `waiting`: in line; `offered`: a number is kept until the offer ends; `taken`: it was booked; `passed`: it was not taken
 * and went to the next; `left`: the resident no longer wants to wait; `ended`: nothing came of it.
 */
export const WAITLIST_STATES = ['waiting', 'offered', 'taken', 'passed', 'left', 'ended'] as const;
export type WaitlistState = (typeof WAITLIST_STATES)[number];

/** `POST /waitlist`: wait for a number of a session that is full (候补). */
export class JoinWaitlist {
  @IsOpaqueId()
  personId!: string;

  @IsOpaqueId()
  hospitalId!: string;

  @IsOpaqueId()
  sessionId!: string;
}

/** The number that is kept for the person. */
export class WaitlistOffer {
  /** What `POST /appointments` books; may change while the offer stands, so it is read anew. */
  holdId!: string;
  startTime!: LocalTime;
  endTime!: LocalTime;
  /** Then it goes to the next in line. */
  endsAt!: Instant;
  /** It is being booked, and the hospital has not answered yet. */
  confirming!: boolean;
}

/** What may be done now; decided by the server, never by the phone. */
export class WaitlistActions {
  /** Book the number that is offered. */
  take!: boolean;
  leave!: boolean;
}

/** One person waiting for a number of one session. */
export class WaitlistEntry {
  id!: string;
  state!: WaitlistState;
  personId!: string;
  personNameMasked!: string;
  hospitalId!: string;
  hospitalName!: string;
  sessionId!: string;
  departmentId!: string;
  departmentName!: string;
  /** Null where the session belongs to the department alone. */
  doctorId!: string | null;
  doctorName!: string | null;
  doctorTitle!: string | null;
  visitDate!: LocalDate;
  period!: Period;
  /** Registration and consultation fee together, in fen, as when the resident joined. */
  feeFen!: number;
  /** 1 = the next free number is theirs; null unless `waiting`. */
  position!: number | null;
  /** How many wait in all, this one too; null unless `waiting`. */
  waiting!: number | null;
  /** How long a number would be kept if one were free now, in minutes; null unless `waiting`. */
  offerMinutes!: number | null;
  /** Present while `offered`. */
  offer!: WaitlistOffer | null;
  /** What was booked; null unless `taken`. */
  appointmentId!: string | null;
  /** Why it ended, fit for a resident. */
  reason!: string | null;
  joinedAt!: Instant;
  stateSince!: Instant;
  actions!: WaitlistActions;
}

/** `GET /waitlist`: what stands, an offer first, then what came to an end and whose visit day is not over. */
export class WaitlistList {
  items!: WaitlistEntry[];
  /** As with `GET /appointments`. */
  withheld!: boolean;
}
