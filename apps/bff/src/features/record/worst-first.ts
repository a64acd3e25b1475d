import type { Allergy } from '@kangqiao/contracts';

/** What nobody said may be worse than what was called mild. */
const RANKS = { severe: 0, moderate: 1, unknown: 2, mild: 3 } as const;

/** Allergies as a doctor must see them: the worst first, those alike in the order in which they came. */
export const worstFirst = (allergies: readonly Allergy[]): Allergy[] =>
  [...allergies].sort((one, other) => RANKS[one.severity ?? 'unknown'] - RANKS[other.severity ?? 'unknown']);
