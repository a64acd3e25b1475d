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

/** `declined`: the person said no, or the phone has no calendar for us. `failed`: it may go well another time. */
export type CalendarOutcome = 'added' | 'declined' | 'failed';
