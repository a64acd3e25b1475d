import { type SearchHit, type SearchKind, SEARCH_KINDS } from '@kangqiao/contracts';
import { namedInEnglish } from './english-names';
import type { Entry } from './hospital-part';
import { asked, isTypoFor, mayMatch, type Rank, rankOf, rankOrder } from './matching';
import { normalised, type Readable } from './readable';

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

const best = (one: Rank | null, other: Rank | null): Rank | null =>
  other !== null && (one === null || rankOrder(other) < rankOrder(one)) ? other : one;

/** Ranks texts for one word; a text that stands in many entries is looked at once. */
type Ranker = (text: Readable, initialsInside: boolean) => Rank | null;

const rankerOf = (word: string): Ranker => {
  const question = asked(word);
  const known = [new Map<Readable, Rank | null>(), new Map<Readable, Rank | null>()] as const;
  return (text, initials) => {
    if (!mayMatch(text, question)) return null;
    const ranks = known[initials ? 1 : 0];
    const before = ranks.get(text);
    if (before !== undefined) return before;
    const rank = rankOf(text, word, initials);
    ranks.set(text, rank);
    return rank;
  };
};

/** How an entry answers to all words: each must fit, and at least one must be about the entry itself. */
function rankOfEntry({ kind, keys, context }: Entry, rankers: readonly Ranker[]): Rank | null {
  const own = rankers.map((rank) =>
    keys.reduce<Rank | null>((sum, key) => best(sum, rank(key, initialsInside(kind))), null),
  );
  const found = own.reduce(best, null);
  if (found === null) return null;
  const fits = rankers.every(
    (rank, index) => own[index] !== null || context.some((text) => rank(text, false) !== null),
  );
  return fits ? found : null;
}

/** What doctors are good at is too long to guess in: everything is one letter from something there. */
const isTypo = ({ kind, keys }: Entry, words: readonly string[]): boolean =>
  kind !== 'speciality' && words.length === 1 && words.every((word) => keys.some((key) => isTypoFor(key, word)));

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
  const rankers = words.map(rankerOf);
  const asTyped = ranked((entry) => rankOfEntry(entry, rankers));
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

/** What was found by several queries, each thing once. */
const merged = (all: readonly Found[]): Found['groups'] => {
  const groups = SEARCH_KINDS.map((kind) => {
    const hits = all.flatMap((found) => found.groups).flatMap((group) => (group.kind === kind ? group.hits : []));
    const byWhat = new Map(hits.map((hit) => [[hit.hospitalId, hit.departmentId, hit.doctorId].join(' '), hit]));
    return { kind, hits: [...byWhat.values()] };
  });
  return groups.filter(({ hits }) => hits.length > 0);
};

/** What a query finds as it is, and by what it names in English; slips of the finger are forgiven only where nothing fits. */
export function findInAnyWords(entries: readonly Entry[], query: string, distanceOf: DistanceOf): Found {
  const search = (words: string): Found => find(entries, words, distanceOf);
  const named = namedInEnglish(query);
  const own = search(query);
  const meant = named.flatMap(({ query: chinese, how }) => (how === 'typo' ? [] : search(chinese)));
  const asTyped = merged([own, ...meant].filter(({ isCorrected }) => !isCorrected));
  if (asTyped.length > 0) return { groups: asTyped, isCorrected: false };
  const slipped = merged([own, ...named.map(({ query: chinese }) => search(chinese))]);
  return { groups: slipped, isCorrected: slipped.length > 0 };
}
