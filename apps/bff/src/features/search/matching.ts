import type { Mark, Readable } from './readable';

/** How well a text answers, the best first. */
export const RANKS = [
  'exact',
  'exact-initials',
  'prefix',
  'prefix-initials',
  'inside',
  'inside-initials',
  'typo',
] as const;
export type Rank = (typeof RANKS)[number];

export const rankOrder = (rank: Rank): number => RANKS.indexOf(rank);

/** Where a way through the text ended; `partial`: within a reading, as while one still types. */
interface End {
  at: number;
  partial: boolean;
  initials: boolean;
}

const LATIN = /^[a-z]+$/;
/** Fewer letters would be found inside everything. */
const LEAST_INSIDE = 2;
/** Fewer letters are not corrected: everything is one letter from `xi`. */
const LEAST_FOR_A_TYPO = 4;

const initialsOf = (reading: string): readonly string[] =>
  /^[zcs]h/.test(reading) ? [reading.slice(0, 1), reading.slice(0, 2)] : [reading.slice(0, 1)];

const isBetter = (a: End, b: End | null): boolean =>
  b === null || Number(a.initials) - Number(b.initials) < 0 || (a.initials === b.initials && b.partial && !a.partial);

/** The best way to read the whole query from mark `from` on; null = there is none. */
function endOf(marks: Readable, from: number, query: string): End | null {
  const start = marks[from];
  if (!start || !begins(start, query.slice(0, 1))) return null;
  const known = new Map<number, End | null>();
  const width = query.length + 1;

  const walk = (at: number, done: number): End | null => {
    if (done === query.length) return { at, partial: false, initials: false };
    const key = at * width + done;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    let best: End | null = null;
    const offer = (end: End | null, initials: boolean): void => {
      if (end === null) return;
      const offered = { ...end, initials: end.initials || initials };
      if (isBetter(offered, best)) best = offered;
    };
    const mark = marks[at];
    if (mark)
      for (const step of stepsOver(mark, query, done)) {
        if (step.isLast) offer({ at: at + 1, partial: true, initials: false }, false);
        else offer(walk(at + 1, step.done), step.initials);
      }
    known.set(key, best);
    return best;
  };

  return walk(from, 0);
}

interface Step {
  done: number;
  initials: boolean;
  /** The query ends within this reading. */
  isLast: boolean;
}

/** The ways in which the query may go over one character: as itself, by a full reading, by an initial. */
function* stepsOver({ char, readings }: Mark, query: string, done: number): Generator<Step> {
  if (query.startsWith(char, done)) yield { done: done + char.length, initials: false, isLast: false };
  const rest = query.length - done;
  for (const reading of readings) {
    if (query.startsWith(reading, done)) yield { done: done + reading.length, initials: false, isLast: false };
    for (const initial of initialsOf(reading))
      if (initial !== reading && query.startsWith(initial, done))
        yield { done: done + initial.length, initials: true, isLast: false };
    if (
      rest >= LEAST_INSIDE &&
      rest < reading.length &&
      reading.startsWith(query.slice(done)) &&
      !/^[zcs]h$/.test(query.slice(done))
    )
      yield { done: query.length, initials: false, isLast: true };
  }
}

const A = 97;
const ALPHABET = 26;
const OTHER = 1 << ALPHABET;
const letterBit = (char: string): number => {
  const place = char.charCodeAt(0) - A;
  return place >= 0 && place < ALPHABET ? 1 << place : OTHER;
};
const bitsOf = (text: string): number => [...text].reduce((bits, char) => bits | letterBit(char), 0);

/** Every letter with which a text can be typed; most texts are put aside by it at a glance. */
const bits = new WeakMap<Readable, number>();
const typableBits = (marks: Readable): number => {
  const known = bits.get(marks);
  if (known !== undefined) return known;
  const all = marks.reduce(
    (sum, { char, readings }) => sum | bitsOf(char) | readings.reduce((s, r) => s | bitsOf(r), 0),
    0,
  );
  bits.set(marks, all);
  return all;
};

/** A question that is put to many texts: what it consists of is worked out once. */
export interface Asked {
  text: string;
  bits: number;
}

export const asked = (text: string): Asked => ({ text, bits: bitsOf(text) });

/** Whether a text has all the letters of a query at all, in whatever order. */
export const mayMatch = (marks: Readable, query: Asked): boolean => (query.bits & ~typableBits(marks)) === 0;

/** Whether a mark can be the first one that a query spells. */
const begins = ({ char, readings }: Mark, first: string): boolean =>
  char.startsWith(first) || readings.some((reading) => reading.startsWith(first));

/** How a query answers to a text at all; `initialsInside`: whether bare initials count in its middle. */
export function rankOf(marks: Readable, query: string, initialsInside = true): Rank | null {
  if (query === '') return null;
  const first = endOf(marks, 0, query);
  if (first && first.at === marks.length && !first.partial) return first.initials ? 'exact-initials' : 'exact';
  if (first && !first.initials) return 'prefix';
  const inside = bestInside(marks, query, initialsInside);
  if (first) return inside === 'inside' ? 'inside' : 'prefix-initials';
  return inside;
}

function bestInside(marks: Readable, query: string, initialsInside: boolean): Rank | null {
  if (LATIN.test(query) && query.length < LEAST_INSIDE) return null;
  let found: Rank | null = null;
  for (let from = 1; from < marks.length; from++) {
    const end = endOf(marks, from, query);
    if (end && !end.initials) return 'inside';
    if (end && initialsInside) found = 'inside-initials';
  }
  return found;
}

/** Whether `text` begins with something one slip of the finger from `query`: a wrong, missing, added or swapped letter. */
export function isOneSlipFrom(query: string, text: string): boolean {
  let at = 0;
  while (at < query.length && query[at] === text[at]) at++;
  // The first letter is hardly ever the wrong one, and would find everything.
  if (at === 0 || at === query.length) return at > 0;
  const begins = (rest: string, from: number) => text.startsWith(rest, from);
  return (
    (at < text.length && begins(query.slice(at + 1), at + 1)) ||
    begins(query.slice(at + 1), at) ||
    begins(query.slice(at), at + 1) ||
    (query[at] === text[at + 1] && query[at + 1] === text[at] && begins(query.slice(at + 2), at + 2))
  );
}

/** Full pinyin with one letter wrong, from any character on. */
export function isTypoFor(marks: Readable, query: string): boolean {
  if (!LATIN.test(query) || query.length < LEAST_FOR_A_TYPO) return false;
  const letters = marks.map(({ char, readings }) => readings[0] ?? char);
  return letters.some((reading, from) => reading[0] === query[0] && isOneSlipFrom(query, letters.slice(from).join('')));
}
