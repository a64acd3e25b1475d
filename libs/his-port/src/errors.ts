/** What can go wrong with a read. A write answers with an outcome instead; see scheduling.port.ts. */
export const HOSPITAL_ERROR_KINDS = ['unavailable', 'refused', 'fault'] as const;
export type HospitalErrorKind = (typeof HOSPITAL_ERROR_KINDS)[number];

/** Why a reply was judged wrong. */
export const FAULT_REASONS = [
  'MALFORMED',
  'WRONG_PATIENT',
  'UNKNOWN_VALUE',
  'DUPLICATE_ID',
  'TOO_LARGE',
  'SIGNATURE',
  'MISSING_FIELD',
] as const;
export type FaultReason = (typeof FAULT_REASONS)[number];

/** Base of all that a port throws. An empty list is an answer, never an error. */
export abstract class HospitalError extends Error {
  abstract readonly kind: HospitalErrorKind;
}

/** The hospital could not be reached or did not answer in time; nothing is known about the data. */
export class HospitalUnavailable extends HospitalError {
  readonly kind = 'unavailable';
  override readonly name = 'HospitalUnavailable';
}

/** The hospital answered that it will not do this. */
export class HospitalRefused extends HospitalError {
  readonly kind = 'refused';
  override readonly name = 'HospitalRefused';

  /**
   * @param code the hospital's own code, for the log
   * @param residentMessage the hospital's text where its wire marks it as fit for residents, else null
   */
  constructor(
    readonly code: string,
    readonly residentMessage: string | null = null,
  ) {
    super(`the hospital refused with code ${code}`);
  }
}

/** The hospital has no code for this kind of identity document, so it was not asked: what it holds is not known. */
export class DocumentTypeNotTaken extends HospitalRefused {
  constructor() {
    super('DOCUMENT_TYPE_NOT_TAKEN');
  }
}

/** The reply broke the contract. Nothing of it is used: a value we cannot read is never guessed. */
export class HospitalFault extends HospitalError {
  readonly kind = 'fault';
  override readonly name = 'HospitalFault';

  /** @param detail for the log; must hold no personal data */
  constructor(
    readonly reason: FaultReason,
    readonly detail: string,
  ) {
    super(`the hospital's reply is wrong (${reason}): ${detail}`);
  }
}
