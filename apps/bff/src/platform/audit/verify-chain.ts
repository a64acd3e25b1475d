import type { ChainEnd } from './audit-chain';
import type { FoundHead, FoundRow } from './audit-row';
import { type ChainProblem, ChainVerifier, type VerifierOptions } from './chain-verifier';

/** Where a page of events ended. */
export interface Place {
  position: number;
  seq: number;
}

/** Before everything that a column can hold: an intruder may have given out places below 1. */
const START: Place = { position: Number.MIN_SAFE_INTEGER, seq: Number.MIN_SAFE_INTEGER };

/** Where the chain is read from; every list in ascending order, at most a page at a time. */
export interface ChainSource {
  /** The highest position that has a head; 0 = none. Asked first. */
  lastHead(): Promise<number>;
  /** Asked second, and once more at the end. */
  end(): Promise<ChainEnd | null>;
  /** Events that have a place, by place and order of writing, after these. */
  sealed(after: Place): Promise<FoundRow[]>;
  /** Heads after this position, up to and including the other. */
  heads(after: number, upTo: number): Promise<FoundHead[]>;
  /** Events that have a place after this one, by place, then those that have none, in the order of writing. */
  rest(after: number): Promise<FoundRow[]>;
}

export interface VerificationReport {
  problem: ChainProblem | null;
  /** Sealed events that are in order. */
  events: number;
  unsealed: number;
  headsChecked: number;
  exportedChecked: number;
  /** What nobody could tell if it were gone: events after this one. */
  lastExported: number;
}

/** Hands out heads by position, reading ahead page by page. */
class HeadReader {
  #page: FoundHead[] = [];
  #after = 0;
  #isOver = false;

  constructor(
    private readonly source: ChainSource,
    private readonly upTo: number,
  ) {}

  /** The first head that was not taken yet. */
  async peek(): Promise<FoundHead | null> {
    if (this.#page.length === 0 && !this.#isOver) {
      this.#page = await this.source.heads(this.#after, this.upTo);
      this.#after = this.#page.at(-1)?.position ?? this.upTo;
      this.#isOver = this.#page.length === 0;
    }
    return this.#page[0] ?? null;
  }

  /** The head of this position, if there is one. */
  async at(position: number): Promise<FoundHead | null> {
    const next = await this.peek();
    if (next?.position !== position) return null;
    this.#page.shift();
    return next;
  }
}

/**
 * Checks the whole chain while others may be adding to it: what is read first bounds what must be there later.
 * @param options as for ChainVerifier; exported heads must have been read before this is called
 */
export const verifyChain = async (
  source: ChainSource,
  options: Omit<VerifierOptions, 'end'>,
): Promise<VerificationReport> => {
  const heads = new HeadReader(source, await source.lastHead());
  const verifier = new ChainVerifier({ ...options, end: await source.end() });
  const follow = async (row: FoundRow): Promise<void> => {
    verifier.sealed(row, await heads.at(verifier.position + 1));
  };
  let last = START;
  for (let page = await source.sealed(last); page.length > 0; page = await source.sealed(last)) {
    for (const row of page) {
      await follow(row);
      last = { position: row.position ?? last.position, seq: row.seq ?? last.seq };
    }
    if (verifier.problem) break;
  }
  if (!verifier.problem) {
    for (const row of await source.rest(verifier.position)) {
      if (row.position === null) verifier.waiting(row);
      else await follow(row);
    }
  }
  const left = await heads.peek();
  if (left) verifier.headWithoutEvent(left.position);
  verifier.finish(await source.end());
  return {
    problem: verifier.problem,
    events: verifier.position,
    unsealed: verifier.unsealed,
    headsChecked: verifier.headsChecked,
    exportedChecked: verifier.exportedChecked,
    lastExported: options.exported.reduce((last, { position }) => Math.max(last, position), 0),
  };
};
