const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** How long a sign-in lasts at most, however much it is used. */
export const LIFE_MS = 30 * DAY;
/** After so long a rest WeChat has to say again whose phone it is. */
export const IDLE_MS = 30 * MINUTE;
/** How long ago WeChat may have said whose phone it is when something sensitive is opened. */
export const FRESH_MS = 5 * MINUTE;
/** `last_seen_at` is written at most this often: a request costs a write only now and then. */
export const TOUCH_EVERY_MS = 5 * MINUTE;

const since = (then: Date, now: Date): number => now.getTime() - then.getTime();

/** Until when a sign-in of now lasts. */
export const expiryOf = (signedInAt: Date): Date => new Date(signedInAt.getTime() + LIFE_MS);

/**
 * Whether the phone has rested so long that only a step-up may follow. What is known of the last use may be
 * TOUCH_EVERY_MS old, so the rest is between 25 and 30 minutes: never longer than promised.
 */
export const stepUpDue = (lastSeenAt: Date, now: Date): boolean => since(lastSeenAt, now) >= IDLE_MS;

/** Whether this use has to be written down. */
export const touchDue = (lastSeenAt: Date, now: Date): boolean => since(lastSeenAt, now) >= TOUCH_EVERY_MS;

/** Whether it was confirmed lately enough whose phone it is to open something sensitive. */
export const isFresh = (confirmedAt: Date, now: Date): boolean => since(confirmedAt, now) < FRESH_MS;
