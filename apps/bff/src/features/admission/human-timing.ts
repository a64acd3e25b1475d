/** Between what the server showed and what a person did with it; nobody reads and taps faster. */
const QUICKEST_TAP_MS = 300;

/** Between being told that it is one's turn and a number: a list has to be opened and read, a number tapped, confirmed. */
const QUICKEST_CHOICE_MS = 1_000;

/** People beyond the limit that an account tried to wait for; a family that forgets the limit tries one or two. */
const MOST_BEYOND_LIMIT = 2;

/** No hand asks that often. The phone itself asks when it is told to, seconds apart. */
const MOST_IN_SPAN = 15;
const SPAN_MS = 3_000;

/** A clockwork: so many gaps, so short, so equal. A person who is bored taps unevenly; the phone asks more slowly. */
const LEAST_GAPS = 12;
const LONGEST_CLOCKWORK_GAP_MS = 1_500;
const LEAST_VARIATION = 0.05;

export type Doubt = 'too-quick' | 'too-many' | 'too-even';

/** Was a number chosen faster than a person can after being told that it is their turn? */
export const choiceDoubt = (toldAt: Date, choseAt: Date): Doubt | null =>
  choseAt.getTime() - toldAt.getTime() < QUICKEST_CHOICE_MS ? 'too-quick' : null;

/** Does an account try to wait for more people than a family that does not know the limit? */
export const limitDoubt = (refusedPeople: number): boolean => refusedPeople > MOST_BEYOND_LIMIT;

/** Was the ticket asked for faster than a person can after the page was shown? */
export const tapDoubt = (shownAt: Date, askedAt: Date): Doubt | null =>
  askedAt.getTime() - shownAt.getTime() < QUICKEST_TAP_MS ? 'too-quick' : null;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Do these requests of one account look like a machine's? Slow or uneven ones never do, so that nobody is doubted for
 * being old, for a bad network or for tapping again and again.
 * @param times milliseconds, the newest first
 */
export function requestDoubt(times: readonly number[]): Doubt | null {
  const [newest] = times;
  if (newest === undefined) return null;
  if (times.filter((time) => newest - time < SPAN_MS).length > MOST_IN_SPAN) return 'too-many';
  const gaps = times.slice(1).map((time, index) => (times[index] ?? time) - time);
  if (gaps.length < LEAST_GAPS) return null;
  const average = mean(gaps);
  if (average > LONGEST_CLOCKWORK_GAP_MS) return null;
  const deviation = Math.sqrt(mean(gaps.map((gap) => (gap - average) ** 2)));
  return deviation < average * LEAST_VARIATION ? 'too-even' : null;
}
