import type { BookOutcome, CancelOutcome, HoldOutcome } from '@kangqiao/his-port';

type ReasonOf<T extends { kind: string }> = Extract<T, { kind: 'refused' }> extends { reason: infer R } ? R : never;

/** RETURN_CODE of LockReg. A code that is not here is an `OTHER`. */
export const HOLD_REFUSALS: Readonly<Record<string, ReasonOf<HoldOutcome>>> = {
  '200502': 'SESSION_STOPPED',
  '200505': 'SESSION_FULL',
  '200506': 'NUMBER_TAKEN',
  '200507': 'QUOTA_REACHED',
};

/** RETURN_CODE of OrderReg. */
export const BOOK_REFUSALS: Readonly<Record<string, ReasonOf<BookOutcome>>> = {
  '200506': 'NUMBER_TAKEN',
  '200507': 'QUOTA_REACHED',
  '200701': 'HOLD_EXPIRED',
  '200702': 'HOLD_EXPIRED',
  '200703': 'SESSION_STOPPED',
  '200704': 'PATIENT_REFUSED',
  '200705': 'PATIENT_REFUSED',
};

/** RETURN_CODE of CancelReg. */
export const CANCEL_REFUSALS: Readonly<Record<string, ReasonOf<CancelOutcome>>> = {
  '200801': 'TOO_LATE',
  '200802': 'ALREADY_ARRIVED',
};

/** UnLockReg: there is nothing to release. */
export const NO_SUCH_LOCK = '200601';
/** UnLockReg: the lock has become an order. */
export const ORDERED_ALREADY = '200602';
/** CancelReg: it was cancelled before, which is success. */
export const CANCELLED_ALREADY = '200805';
