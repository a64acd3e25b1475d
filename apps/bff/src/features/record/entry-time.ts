import type { TimelineType } from '@kangqiao/contracts';
import { instantOf, localDateOf } from '@kangqiao/domain';

/** Entries without a day have a place in the archive, and none on the timeline. */
export const UNDATED = new Date('1000-01-01T00:00:00.000Z');

/** After everything that is recorded. */
export const LATEST = new Date('9999-12-31T00:00:00.000Z');

/** Within a day, what comes first on the timeline has the larger number: a visit stands above what came of it. */
const RANK: Readonly<Record<TimelineType, number>> = {
  visit: 9,
  diagnosis: 8,
  prescription: 7,
  allergy: 6,
  immunization: 5,
  'blood-group': 4,
  measurement: 3,
  document: 2,
};

const END_OF_DAY = '23:59:59';
const FIRST_RANK_MS = 900;

/**
 * Where an entry stands in time: an instant as it is; a day at its very end, so that what has only a day stands above what
 * has a time of that day.
 */
export const occurredAt = (type: TimelineType, when: Date | string | null): Date => {
  if (when === null) return UNDATED;
  if (typeof when !== 'string') return when;
  return new Date(instantOf(when, END_OF_DAY).getTime() + FIRST_RANK_MS + RANK[type]);
};

const OFFSET_MS = 8 * 60 * 60 * 1000;
const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;
const TWO_DIGITS = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

/**
 * The day again; null for an entry without one. The same day as `localDateOf` tells, in a quarter of its time: a page
 * of the timeline has many.
 * @throws RangeError as `localDateOf`
 */
export function dayOf(at: Date): string | null {
  if (at.getTime() === UNDATED.getTime()) return null;
  const wall = new Date(at.getTime() + OFFSET_MS);
  const year = wall.getUTCFullYear();
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return localDateOf(at);
  return `${year}-${TWO_DIGITS[wall.getUTCMonth() + 1]}-${TWO_DIGITS[wall.getUTCDate()]}`;
}

/** The instants between which all entries of some days stand. */
export const spanOf = (from: string | undefined, to: string | undefined): { since: Date; until: Date } => ({
  since: from === undefined ? new Date(UNDATED.getTime() + 1) : instantOf(from, '00:00'),
  until: to === undefined ? LATEST : new Date(instantOf(to, END_OF_DAY).getTime() + 999),
});
