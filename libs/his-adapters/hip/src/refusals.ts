import type { BookOutcome, CancelOutcome } from '@kangqiao/his-port';
import type { HipRefusal } from './tables';

type ReasonOf<T extends { kind: string }> = Extract<T, { kind: 'refused' }> extends { reason: infer R } ? R : never;

/** What a refusal means to somebody who books. One that is not here is an `OTHER`. */
export const BOOK_REFUSALS: Readonly<Partial<Record<HipRefusal, ReasonOf<BookOutcome>>>> = {
  NUMBER_TAKEN: 'NUMBER_TAKEN',
  SESSION_FULL: 'NUMBER_TAKEN',
  SESSION_STOPPED: 'SESSION_STOPPED',
  QUOTA_REACHED: 'QUOTA_REACHED',
  PATIENT_REFUSED: 'PATIENT_REFUSED',
};

/** What a refusal means to somebody who cancels. */
export const CANCEL_REFUSALS: Readonly<Partial<Record<HipRefusal, ReasonOf<CancelOutcome>>>> = {
  TOO_LATE: 'TOO_LATE',
  ALREADY_ARRIVED: 'ALREADY_ARRIVED',
};
