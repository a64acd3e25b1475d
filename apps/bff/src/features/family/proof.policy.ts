import type { PatientFile } from '@kangqiao/his-port';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export const CODE_LIFE_MS = 5 * MINUTE;
export const RESEND_AFTER_MS = 60 * SECOND;
export const TRIES = 5;
/** The longest span that a limit looks back. */
export const LIMIT_WINDOW_MS = 24 * HOUR;

export interface Limit {
  windowMs: number;
  most: number;
}

/** Messages to one phone, whoever asks for them. */
export const PHONE_LIMITS: readonly Limit[] = [
  { windowMs: HOUR, most: 5 },
  { windowMs: LIMIT_WINDOW_MS, most: 10 },
];

/** Attempts of one account, whomever they are about: nobody finds out by trying who has a file where. */
export const ACCOUNT_LIMITS: readonly Limit[] = [
  { windowMs: HOUR, most: 10 },
  { windowMs: LIMIT_WINDOW_MS, most: 20 },
];

/** Whether one more is within all limits, given when the earlier ones were. */
export const isWithin = (limits: readonly Limit[], earlier: readonly Date[], now: Date): boolean =>
  limits.every(({ windowMs, most }) => {
    const since = now.getTime() - windowMs;
    return earlier.filter((at) => at.getTime() > since).length < most;
  });

/** Seconds until a new code may be asked for; 0 = now. */
export const secondsUntilResend = (last: Date | null, now: Date): number =>
  last ? Math.max(0, Math.ceil((last.getTime() + RESEND_AFTER_MS - now.getTime()) / SECOND)) : 0;

const MOBILE = /^1[3-9]\d{9}$/;

/** The phone to send to: the first one a hospital holds that can receive a message. */
export const phoneIn = (files: readonly PatientFile[]): string | null =>
  files.map(({ phone }) => phone?.replace(/[\s-]/g, '') ?? '').find((phone) => MOBILE.test(phone)) ?? null;
