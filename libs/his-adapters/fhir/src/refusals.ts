import { HospitalRefused } from '@kangqiao/his-port';
import { isA } from './bundle';
import { REFUSAL } from './systems';
import { codeIn, text } from './values';

/** What an OperationOutcome refuses; without one, or without a code of ours, the code is the status. */
export function refusalOf(status: number, body: unknown): HospitalRefused {
  const issue = isA(body, 'OperationOutcome') ? body.issue?.[0] : undefined;
  const code = codeIn(issue?.details, REFUSAL) ?? `HTTP ${status}`;
  return new HospitalRefused(code, issue?.code === 'business-rule' ? text(issue.details?.text) : null);
}

/** The code of a refusal when somebody else changed the resource first. */
export const CHANGED_MEANWHILE = 'HTTP 412';

/** Refusals of `hold` by their code. */
export const HOLD_REFUSALS = {
  'number-taken': 'NUMBER_TAKEN',
  'session-full': 'SESSION_FULL',
  'session-stopped': 'SESSION_STOPPED',
  'quota-reached': 'QUOTA_REACHED',
  'HTTP 409': 'NUMBER_TAKEN',
  'HTTP 412': 'NUMBER_TAKEN',
} as const;

/** Refusals of `book` by their code. */
export const BOOK_REFUSALS = {
  'number-taken': 'NUMBER_TAKEN',
  'session-full': 'NUMBER_TAKEN',
  'session-stopped': 'SESSION_STOPPED',
  'quota-reached': 'QUOTA_REACHED',
  'hold-expired': 'HOLD_EXPIRED',
  'patient-refused': 'PATIENT_REFUSED',
  'HTTP 404': 'HOLD_EXPIRED',
  'HTTP 410': 'HOLD_EXPIRED',
  'HTTP 412': 'HOLD_EXPIRED',
} as const;

/** Refusals of `cancel` by their code. */
export const CANCEL_REFUSALS = { 'too-late': 'TOO_LATE', 'already-arrived': 'ALREADY_ARRIVED' } as const;

/** Refusals of a check-in by their code. */
export const CHECK_IN_REFUSALS = {
  'too-early': 'TOO_EARLY',
  'too-late': 'TOO_LATE',
  'session-stopped': 'NOT_BOOKED',
  'not-booked': 'NOT_BOOKED',
} as const;

/** A refusal by its table; what the table does not have is refused for other reasons. */
export function refused<R extends string>({ code, residentMessage }: HospitalRefused, table: Record<string, R>) {
  const reason: R | 'OTHER' = Object.hasOwn(table, code) ? (table[code] as R) : 'OTHER';
  return { kind: 'refused' as const, reason, residentMessage };
}

/** A refusal of our own finding. */
export function refusedFor<R extends string>(reason: R) {
  return { kind: 'refused' as const, reason, residentMessage: null };
}
