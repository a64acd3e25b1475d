/** How long a code is good for, in seconds. */
export const CODE_LIFE = 60;
/** How long before its end a code is replaced on the phone, in seconds, so that no scan meets a dying code. */
export const REFRESH_LEAD = 10;
/** From one code of a run to the next, in seconds. */
export const CODE_STEP = CODE_LIFE - REFRESH_LEAD;
/**
 * How far the clock of whoever verifies may be from that of whoever issued, in seconds. It may be late: a code is
 * accepted so long before its start. It may be early: a phone shows a code only until `REFRESH_LEAD` before its end.
 */
export const CLOCK_TOLERANCE = 5;

/**
 * Where a moment lies to a code's window. The end is the issuer's and hard; nothing is added to it.
 * @param now epoch seconds, with fractions
 */
export const windowAt = (
  { startsAt, expiresAt }: { startsAt: number; expiresAt: number | null },
  now: number,
): 'before' | 'within' | 'after' => {
  if (now < startsAt - CLOCK_TOLERANCE) return 'before';
  return expiresAt !== null && now >= expiresAt ? 'after' : 'within';
};
