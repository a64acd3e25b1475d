import type { Allergy, Diagnosis, Medication } from '@kangqiao/contracts';

/** What nobody said may be worse than what was called mild. */
const SEVERITIES = { severe: 0, moderate: 1, unknown: 2, mild: 3 } as const;
/** What nobody said may still stand. */
const STANDINGS = { active: 0, unknown: 1, resolved: 2, ended: 2 } as const;

const by = <T>(items: readonly T[], rank: (item: T) => number): T[] => [...items].sort((a, b) => rank(a) - rank(b));

/** Allergies as a doctor must see them: the worst first, those alike in the order in which they came. */
export const worstFirst = (allergies: readonly Allergy[]): Allergy[] =>
  by(allergies, ({ severity }) => SEVERITIES[severity ?? 'unknown']);

/** What still stands first: what one has and takes now, then what is over, each in the order in which it came. */
export const standingFirst = <T extends Pick<Diagnosis, 'status'> | Pick<Medication, 'status'>>(
  items: readonly T[],
): T[] => by(items, ({ status }) => STANDINGS[status ?? 'unknown']);
