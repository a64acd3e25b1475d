import type { Denial } from './denial';

/** What a phone's calendar is told of a visit. */
export interface CalendarEntry {
  appointmentId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** When the phone is to ring. */
  remindAt: Date;
  place: string;
  note: string;
}

export type CalendarOutcome = 'added' | Denial;
