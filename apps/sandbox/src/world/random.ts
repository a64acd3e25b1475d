/** A repeatable source of numbers; two sources made from the same words give the same numbers. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole number, both ends included. */
  int(low: number, high: number): number;
  /** Any number between the two. */
  between(low: number, high: number): number;
  /** Sum of three throws: mostly near 0, never beyond ±1. */
  bell(): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  shuffle<T>(items: readonly T[]): T[];
}

/** FNV-1a over the words, so that a source depends on its name alone and not on what was drawn before it. */
const hash = (words: readonly (string | number)[]): number => {
  let state = 0x811c9dc5;
  for (const character of words.join('\u0001')) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return state >>> 0;
};

/** mulberry32 over a hash of the words. */
export const randomOf = (...words: (string | number)[]): Random => {
  let state = hash(words);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    between: (low, high) => low + next() * (high - low),
    bell: () => ((next() + next() + next()) / 3) * 2 - 1,
    chance: (probability) => next() < probability,
    pick: (choices) => {
      if (choices.length === 0) throw new RangeError('nothing to pick from');
      return choices[int(0, choices.length - 1)] as (typeof choices)[number];
    },
    shuffle: (items) => {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = int(0, last);
        [shuffled[last], shuffled[other]] = [shuffled[other] as never, shuffled[last] as never];
      }
      return shuffled;
    },
  };
};
