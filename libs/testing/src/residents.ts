import { addDays, checkCharacterOf } from '@kangqiao/domain';

/** Unassigned in GB/T 2260, so that no number made here can belong to a living person. */
const AREA = '110199';
const FIRST_BIRTH_DATE = '1940-01-01';
/** Births up to the end of 2019. */
const BIRTH_DAYS = 29_220;

/** A valid identity number in an area that nobody lives in; the same seed gives the same number. */
export const aResidentId = (seed = 1): string => {
  if (!Number.isInteger(seed) || seed < 0) throw new RangeError('the seed must be a whole number from 0 on');
  // A stride without a common divisor with the number of days spreads neighbouring seeds over all of them.
  const birthDate = addDays(FIRST_BIRTH_DATE, (seed * 7919) % BIRTH_DAYS);
  const sequence = String(1 + ((seed + Math.floor(seed / BIRTH_DAYS)) % 999)).padStart(3, '0');
  const digits = `${AREA}${birthDate.replaceAll('-', '')}${sequence}`;
  return digits + checkCharacterOf(digits);
};
