/** Where a patient stands in the queue of a session. */
export interface QueuePosition {
  /** The patient's own number in the queue, as called. */
  queueNo: string;
  /** The number that is being seen now; null before the first. */
  calling: string | null;
  /** How many are before the patient; 0 = next. */
  ahead: number;
  /** Minutes until their turn as the hospital estimates; null where it does not. */
  waitMinutes: number | null;
  /** When the hospital said so. */
  asOf: Date;
}

/** The queue in front of a consulting room. A person's own data: never cached across people. */
export abstract class QueuePort {
  /** Null = not in a queue (not arrived yet, or seen already). @throws HospitalError */
  abstract position(booking: { visitNo: string; patientNo: string }): Promise<QueuePosition | null>;
}
