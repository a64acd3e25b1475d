import { type SearchHit, type SearchKind, SEARCH_KINDS } from '@kangqiao/contracts';
import type { Entry } from './hospital-part';
import { isTypoFor, type Rank, rankOf, rankOrder } from './matching';
import { normalised } from './readable';

/** More words than anybody types; the rest is not read. */
const MOST_WORDS = 6;

/** The words of a query as they are compared; empty when it says nothing. */
export const wordsOf = (query: string): string[] =>
  query
    .split(/\s+/u)
    .map(normalised)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);

/** Bare initials say too little in the middle of what a doctor is good at: every two letters stand somewhere. */
const initialsInside = (kind: SearchKind): boolean => kind !== 'speciality';

const best = (ranks: readonly (Rank | null)[]): Rank | null =>
  ranks.reduce(
    (one, other) => (other !== null && (one === null || rankOrder(other) < rankOrder(one)) ? other : one),
    null,
  );

/** How an entry answers to all words: each must fit, and at least one must be about the entry itself. */
export function rankOfEntry({ kind, keys, context }: Entry, words: readonly string[]): Rank | null {
  let found: Rank | null = null;
  for (const word of words) {
    const own = best(keys.map((key) => rankOf(key, word, initialsInside(kind))));
    if (own === null && context.every((other) => rankOf(other, word, false) === null)) return null;
    found = best([found, own]);
  }
  return found;
}

const isTypo = ({ keys }: Entry, words: readonly string[]): boolean =>
  words.length === 1 && words.every((word) => keys.some((key) => isTypoFor(key, word)));

/** How far a hospital is, in metres; null = nobody knows. */
export type DistanceOf = (hospitalId: string) => number | null;

interface Ranked {
  entry: Entry;
  rank: Rank;
  distance: number | null;
}

/** The better answer first, then the nearer hospital, then as the hospitals list them. */
const inOrder = (a: Ranked, b: Ranked): number =>
  rankOrder(a.rank) - rankOrder(b.rank) || (a.distance ?? Infinity) - (b.distance ?? Infinity) || 0;

/** What was found, kind by kind, the best first; kinds with nothing are left out. */
export interface Found {
  groups: { kind: SearchKind; hits: SearchHit[] }[];
  /** Nothing was found as it was typed; these are one letter from it. */
  isCorrected: boolean;
}

export function find(entries: readonly Entry[], query: string, distanceOf: DistanceOf): Found {
  const words = wordsOf(query);
  if (words.length === 0) return { groups: [], isCorrected: false };
  const ranked = (rank: (entry: Entry) => Rank | null): Ranked[] =>
    entries.flatMap((entry) => {
      const found = rank(entry);
      return found === null ? [] : [{ entry, rank: found, distance: distanceOf(entry.hit.hospitalId) }];
    });
  const asTyped = ranked((entry) => rankOfEntry(entry, words));
  const corrected = asTyped.length > 0 ? [] : ranked((entry) => (isTypo(entry, words) ? 'typo' : null));
  const all = [...asTyped, ...corrected].sort(inOrder);
  const groups = SEARCH_KINDS.map((kind) => ({
    kind,
    hits: all
      .filter(({ entry }) => entry.kind === kind)
      .map(({ entry, distance }) => ({ ...entry.hit, distanceMetres: distance })),
  }));
  return { groups: groups.filter(({ hits }) => hits.length > 0), isCorrected: corrected.length > 0 };
}
