import { ApiError } from '@/platform';

const ENDING: readonly ApiError['code'][] = [
  'CODE_REVOKED',
  'CARD_NOT_FOUND',
  'CARD_PENDING',
  'PERSON_NOT_FOUND',
  'PERSON_NOT_ACTIVE',
  'SCOPE_INSUFFICIENT',
  'CONSENT_REQUIRED',
  'LINK_NOT_FOUND',
];

/** Whether the server says that no code of this person may be shown here any more; an outage never does. */
export const endsCodes = (error: unknown): boolean => error instanceof ApiError && ENDING.includes(error.code);
