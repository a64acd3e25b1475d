import { type KeyProvider, KeyUnknown } from '@kangqiao/national-crypto';
import type { ChainEnd } from './audit-chain';
import { encodeEvent, EVENT_FORMAT, GENESIS, hashOf, macOf } from './audit-encoding';
import type { FoundHead, FoundRow, SignedHead } from './audit-row';

/** What is wrong, in a sentence, and where in the chain it shows first; null = among what has no place yet. */
export interface ChainProblem {
  position: number | null;
  what: string;
}

export interface VerifierOptions {
  keys: KeyProvider;
  /** Whether a head was signed by one of our keys. */
  isSigned: (head: FoundHead) => boolean;
  /** Heads that were carried out of the database's reach. */
  exported: readonly SignedHead[];
  /** Where the database said the chain stood before any event was read; null = it did not say. */
  end: ChainEnd | null;
}

const same = (a: Buffer | null, b: Buffer | null): boolean => !!a && !!b && a.equals(b);

/** Follows the chain event by event. Give it everything in order; it stops at the first thing that is wrong. */
export class ChainVerifier {
  problem: ChainProblem | null = null;
  /** The last position that was found in order. */
  position = 0;
  unsealed = 0;
  headsChecked = 0;
  exportedChecked = 0;
  #hash: Buffer = GENESIS;
  readonly #writers = new Map<string, number>();
  readonly #exported: readonly SignedHead[];
  #nextExported = 0;

  constructor(private readonly options: VerifierOptions) {
    this.#exported = [...options.exported].sort((a, b) => a.position - b.position);
  }

  /** The next event of the chain, and the head that the database holds for it. */
  sealed(row: FoundRow, head: FoundHead | null): void {
    if (this.problem) return;
    const expected = this.position + 1;
    const encoded = encodeEvent(row);
    this.problem =
      this.#placeProblem(row, expected) ??
      this.#eventProblem(row, encoded, expected) ??
      this.#hashProblem(row, encoded, expected) ??
      this.#headProblem(row, head, expected);
    if (this.problem) return;
    this.position = expected;
    this.#hash = row.hash ?? this.#hash;
  }

  /** An event that has no place yet, in the order of writing. */
  waiting(row: FoundRow): void {
    if (this.problem) return;
    this.unsealed += 1;
    this.problem = row.hash
      ? { position: null, what: 'an event has a hash and no place in the chain' }
      : this.#eventProblem(row, encodeEvent(row), null);
  }

  /** A head for which no event is left. */
  headWithoutEvent(position: number | null): void {
    this.problem ??= {
      position: this.position + 1,
      what: `the chain ends after ${this.position}, but its head at ${String(position)} was signed: events were removed from its end`,
    };
  }

  /** After everything. @param end where the database says the chain stands now */
  finish(end: ChainEnd | null): void {
    if (this.problem) return;
    const left = this.#exported[this.#nextExported];
    if (left) return this.headWithoutEvent(left.position);
    const claimed = this.options.end?.position ?? 0;
    if (claimed > this.position)
      this.problem = {
        position: this.position + 1,
        what: `the chain ends after ${this.position}, but it had come to ${claimed}: events were removed from its end`,
      };
    else if ((end?.position ?? 0) < this.position)
      this.problem = { position: this.position, what: 'the database denies having sealed up to here' };
  }

  #placeProblem({ position }: FoundRow, expected: number): ChainProblem | null {
    if (position === expected) return null;
    return {
      position: expected,
      what:
        position !== null && position > expected
          ? `no event has this place, the next one has ${position}: events were removed`
          : `an event that has the place ${String(position)} stands here`,
    };
  }

  #eventProblem(row: FoundRow, encoded: Buffer, position: number | null): ChainProblem | null {
    if (row.format !== EVENT_FORMAT) return { position, what: `the event is of an unknown format` };
    if (!this.#isOurs(row, encoded)) return { position, what: 'the event was altered, or was not written by us' };
    const { writer, writerSeq } = row;
    const before = this.#writers.get(writer ?? '') ?? 0;
    if (writerSeq !== before + 1)
      return {
        position,
        what: `the event is number ${String(writerSeq)} of its writer, after number ${before}: events were removed, repeated or exchanged`,
      };
    this.#writers.set(writer ?? '', writerSeq);
    return null;
  }

  #isOurs({ macVersion, mac }: FoundRow, encoded: Buffer): boolean {
    if (macVersion === null) return false;
    try {
      return same(mac, macOf(this.options.keys.byVersion('audit', macVersion), encoded));
    } catch (error) {
      if (error instanceof KeyUnknown) return false;
      throw error;
    }
  }

  #hashProblem(row: FoundRow, encoded: Buffer, position: number): ChainProblem | null {
    const { end } = this.options;
    if (!same(row.hash, hashOf(this.#hash, row, encoded)))
      return { position, what: 'the hash does not follow from the event and the one before it' };
    if (end?.position === position && !same(end.hash, row.hash))
      return { position, what: 'the database holds another hash for the end of the chain' };
    return null;
  }

  #headProblem(row: FoundRow, head: FoundHead | null, position: number): ChainProblem | null {
    if (head) {
      this.headsChecked += 1;
      if (!this.options.isSigned(head)) return { position, what: 'the head kept here was not signed by us' };
      if (!same(head.hash, row.hash)) return { position, what: 'another hash was signed here' };
    }
    for (let next = this.#exported[this.#nextExported]; next; next = this.#exported[this.#nextExported]) {
      if (next.position > position) return null;
      this.#nextExported += 1;
      this.exportedChecked += 1;
      if (!this.options.isSigned(next)) return { position, what: 'an exported head was not signed by us' };
      if (next.position < position)
        return { position, what: `an exported head names the place ${next.position} again` };
      if (!same(next.hash, row.hash)) return { position, what: 'the head that was exported here has another hash' };
      if (!head) return { position, what: 'a head that was exported is gone from the database' };
    }
    return null;
  }
}
