import type { PatientFile } from '@kangqiao/his-port';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export const CODE_LIFE_MS = 5 * MINUTE;
/** So long an approval waits for its answer. */
export const APPROVAL_LIFE_MS = 24 * HOUR;
export const RESEND_AFTER_MS = 60 * SECOND;
export const TRIES = 5;
/** Attempts are kept a while after they ended, so that the one who asked can read how. */
export const PROOFS_KEPT_MS = 2 * APPROVAL_LIFE_MS;

const MOBILE = /^1[3-9]\d{9}$/;

/** The phones among these files that can receive a message, each once. */
export const phonesIn = (files: readonly PatientFile[]): string[] => [
  ...new Set(files.map(({ phone }) => phone?.replace(/[\s-]/g, '') ?? '').filter((phone) => MOBILE.test(phone))),
];
