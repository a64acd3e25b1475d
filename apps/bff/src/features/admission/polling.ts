/** Questions a second that all waiting phones together may ask. */
const MOST_QUESTIONS_A_SECOND = 400;
const SHORTEST_SECONDS = 2;
const LONGEST_SECONDS = 60;
const BEFORE_SECONDS = 30;
/** Whoever is let in within that time is told soon, however many wait behind. */
const SOON_SECONDS = 20;

export interface Asking {
  /** Until numbers are released; 0 or less afterwards. */
  secondsToRelease: number;
  /** People who wait. */
  waiting: number;
  /** Until this one is let in; null = not known, or nothing is waited for. */
  estimateSeconds: number | null;
}

/**
 * When a phone asks again: sooner for whoever is soon let in, later the more wait; never all at once.
 * @param chance 0 ≤ chance < 1, from the server: phones that began together spread out
 */
export function askAgainSeconds({ secondsToRelease, waiting, estimateSeconds }: Asking, chance: number): number {
  const spread = waiting / MOST_QUESTIONS_A_SECOND;
  const jittered = (seconds: number): number => Math.ceil(Math.max(SHORTEST_SECONDS, seconds * (0.75 + chance / 2)));
  if (secondsToRelease > BEFORE_SECONDS) {
    return Math.min(jittered(Math.max(BEFORE_SECONDS, spread)), Math.ceil(secondsToRelease + spread * chance) + 1);
  }
  if (secondsToRelease > 0) return Math.ceil(secondsToRelease + Math.max(SHORTEST_SECONDS, spread) * chance) + 1;
  if (estimateSeconds === null) return jittered(BEFORE_SECONDS);
  if (estimateSeconds <= SOON_SECONDS) return jittered(SHORTEST_SECONDS + 1);
  return jittered(Math.min(LONGEST_SECONDS, Math.max(estimateSeconds / 4, spread)));
}
