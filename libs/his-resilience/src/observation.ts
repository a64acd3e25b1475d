/** How one operation ended, all its attempts together. */
export type GuardedOutcome = 'answered' | 'refused' | 'unavailable' | 'unknown' | 'fault';

/** One operation, for metrics and the log. Never holds a body, an address or anything about a person. */
export interface GuardedCall {
  system: string;
  /** The port's name of the operation: `sessions`, `book`, … */
  operation: string;
  milliseconds: number;
  /** 0 = nothing was sent. */
  attempts: number;
  outcome: GuardedOutcome;
  /** Why our own guard kept it back, the hospital's code of a refusal, or why a reply was judged wrong. */
  reason: string | null;
}

export type BreakerState = 'closed' | 'open' | 'half-open';

/** Who is told what happens; must not throw. */
export interface Observers {
  onCall?: (call: GuardedCall) => void;
  onBreaker?: (change: { system: string; state: BreakerState }) => void;
  /** A reply was about another patient. It was dropped; this is for the audit trail. */
  onWrongPatient?: (event: { system: string; operation: string }) => void;
}
