import type { AuditAction, AuditOutcome, ErrorCode, LinkCapacity, Relation } from '@kangqiao/contracts';

/** Who did it. */
export type AuditActor =
  /** A resident's account; `relation` and `capacity` as they were then, null when it may not act for the person. */
  | { kind: 'account'; accountId: string; relation: Relation | null; capacity: LinkCapacity | null }
  | { kind: 'terminal'; hospitalId: string; terminalCode: string | null }
  | { kind: 'hospital'; hospitalId: string }
  /** Whoever opened a link that a resident handed out; what they call themselves is in the subject. */
  | { kind: 'recipient' }
  | { kind: 'system' };

/** One read or write of a person's data. */
export interface AuditEvent {
  actor: AuditActor;
  /** Whose data; null when it is nobody's we know. */
  personId: string | null;
  action: AuditAction;
  hospitalId: string | null;
  /** What exactly, for the person's own eyes, such as `血常规检验报告`; kept sealed. */
  subject: string | null;
  outcome: AuditOutcome;
  /** With `refused` and `failed`. */
  code: ErrorCode | null;
  /** Of the request, or of the piece of background work. */
  traceId: string;
}

/** Where every access is written down. */
export abstract class AuditLog {
  /** Resolves once the event is stored for good; rejects when it is not, and then the access must not happen. */
  abstract record(event: AuditEvent): Promise<void>;
}
