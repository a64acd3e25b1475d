/** Stable error codes. A code is never renamed or reused; its message may be reworded. */
export const ERROR_CODES = [
  'VALIDATION_FAILED',
  'MALFORMED_REQUEST',
  'BODY_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'SIGN_IN_REQUIRED',
  'SIGN_IN_EXPIRED',
  'SIGN_IN_CODE_REFUSED',
  'SIGN_IN_UNAVAILABLE',
  'STEP_UP_REQUIRED',
  'STEP_UP_REFUSED',
  'SIGN_IN_NOT_FOUND',
  'PHONE_CODE_REFUSED',
  'PERSON_NOT_FOUND',
  'PERSON_NOT_ACTIVE',
  'PERSON_ALREADY_ADDED',
  'PEOPLE_LIMIT_REACHED',
  'PERSON_UNVERIFIABLE',
  'GUARDIAN_REQUIRED',
  'SELF_ALREADY_ADDED',
  'LINK_NOT_FOUND',
  'SCOPE_INSUFFICIENT',
  'CONSENT_REQUIRED',
  'CONSENT_NOT_YOURS',
  'APPROVAL_NOT_FOUND',
  'HELP_CODE_REFUSED',
  'ERASURE_BLOCKED',
  'PROOF_REFUSED',
  'PROOF_EXPIRED',
  'PROOF_LIMIT_REACHED',
  'MESSAGE_UNAVAILABLE',
  'CARD_NOT_FOUND',
  'CARD_ISSUER_UNAVAILABLE',
  'CARD_PENDING',
  'CARD_DETAILS_MISSING',
  'CARD_DETAILS_MISMATCH',
  'CARD_DOCUMENT_UNSUPPORTED',
  'CARD_REFUSED',
  'CARD_STEP_UNSUPPORTED',
  'CODE_EXPIRED',
  'CODE_FORGED',
  'CODE_USED',
  'CODE_REVOKED',
  'CODE_NEEDS_PROOF',
  'TERMINAL_UNKNOWN',
  'TERMINAL_KEY_UNKNOWN',
  'TERMINAL_SIGNATURE_REFUSED',
  'TERMINAL_REPLAYED',
  'HOSPITAL_NOT_FOUND',
  'DEPARTMENT_NOT_FOUND',
  'DOCTOR_NOT_FOUND',
  'SESSION_NOT_FOUND',
  'HOSPITAL_UNAVAILABLE',
  'HOSPITAL_REFUSED',
  'HOSPITAL_FILE_AMBIGUOUS',
  'HOSPITAL_DOCUMENT_UNSUPPORTED',
  'NUMBER_TAKEN',
  'SESSION_STOPPED',
  'SESSION_FULL',
  'OUTSIDE_BOOKING_WINDOW',
  'ALREADY_BOOKED_SAME_DAY',
  'QUOTA_REACHED',
  'HOLD_NOT_FOUND',
  'HOLD_EXPIRED',
  'HOLD_UNCONFIRMED',
  'APPOINTMENT_NOT_FOUND',
  'CANCEL_TOO_LATE',
  'NOT_ALLOWED_IN_STATE',
  'RECORD_ENTRY_NOT_FOUND',
  'REPORT_NOT_FOUND',
  'REPORT_HELD',
  'SHARE_NOT_FOUND',
  'RECORD_REQUEST_NOT_FOUND',
  'RECORD_REQUEST_TOO_SOON',
  'IDEMPOTENCY_KEY_REQUIRED',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_IN_PROGRESS',
  'TOO_MANY_REQUESTS',
  'SERVICE_BUSY',
  'INTERNAL_ERROR',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing that is wrong with one field of a request. */
export class FieldProblem {
  /** Path of the field, such as `document.number`. */
  field!: string;
  /** What is wrong, fit for a resident. */
  message!: string;
}

/** The body of every answer that is not 2xx. */
export class ErrorBody {
  code!: ErrorCode;
  /** Simplified Chinese, fit for a resident; never a stack, never another person's data. */
  message!: string;
  /** Quote it to the help desk: every log line of this request carries it. */
  traceId!: string;
  /** Present with `VALIDATION_FAILED`. */
  details?: FieldProblem[];
}
