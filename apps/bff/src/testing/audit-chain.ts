import {
  type Key,
  KeyProvider,
  type KeyPurpose,
  KeyUnknown,
  generateKeyFile,
  parseKeyFile,
} from '@kangqiao/national-crypto';
import type { ChainEnd } from '../platform/audit/audit-chain';
import { encodeEvent, EVENT_FORMAT, type EventFields, GENESIS, hashOf, macOf } from '../platform/audit/audit-encoding';
import type { AuditRow, FoundHead, FoundRow, SignedHead } from '../platform/audit/audit-row';
import { signHead } from '../platform/audit/head-signing';
import type { ChainSource } from '../platform/audit/verify-chain';

/** Fresh keys that lie in no file. */
export class KeysInMemory extends KeyProvider {
  readonly #keys = parseKeyFile(JSON.stringify(generateKeyFile())).keys;

  override current(purpose: KeyPurpose): Key {
    const version = this.#keys[purpose].current;
    return { version, bytes: this.byVersion(purpose, version) };
  }

  override versions(purpose: KeyPurpose): number[] {
    return [...this.#keys[purpose].keys.keys()];
  }

  override byVersion(purpose: KeyPurpose, version: number): Buffer {
    const bytes = this.#keys[purpose].keys.get(version);
    if (!bytes) throw new KeyUnknown(purpose, version);
    return bytes;
  }
}

/** Everything that an audit chain has in the database. */
export interface ChainInMemory {
  events: FoundRow[];
  heads: FoundHead[];
  end: ChainEnd | null;
}

const letters = (text: string): string => text.padEnd(22, '0');

/** What an event says; every column that may be empty is so now and then. */
const fieldsOf = (n: number, writer: number, writerSeq: number): EventFields => ({
  format: EVENT_FORMAT,
  writer: letters(`writer${writer}`),
  writerSeq,
  id: letters(`event${n}`),
  at: new Date(Date.UTC(2026, 10, 22, 1, 30, 0, n)),
  action: n % 3 === 0 ? 'report.view' : 'card.view',
  outcome: n % 5 === 0 ? 'refused' : 'done',
  code: n % 5 === 0 ? 'PERSON_NOT_FOUND' : null,
  actorKind: n % 7 === 0 ? 'terminal' : 'account',
  accountId: n % 7 === 0 ? null : letters(`account${n % 9}`),
  relation: n % 7 === 0 ? null : 'parent',
  capacity: n % 7 === 0 ? null : 'family',
  actorHospitalId: n % 7 === 0 ? 'kq-first' : null,
  terminalCode: n % 14 === 0 ? 'T01' : null,
  personId: n % 11 === 0 ? null : letters(`person${n % 10}`),
  hospitalId: n % 2 === 0 ? 'kq-first' : null,
  subject: n % 3 === 0 ? Buffer.from(`sealed ${n}`) : null,
  traceId: n.toString(16).padStart(32, '0'),
});

/** A chain of so many events by three writers, with a head every so many and at the end. */
export const aChain = (keys: KeyProvider, { events: count, headEvery }: { events: number; headEvery: number }) => {
  const events: AuditRow[] = [];
  const heads: SignedHead[] = [];
  const written = [0, 0, 0];
  const { version: macVersion, bytes } = keys.current('audit');
  let hash: Buffer = GENESIS;
  for (let n = 1; n <= count; n++) {
    const writer = n % 3;
    const writerSeq = (written[writer] ?? 0) + 1;
    written[writer] = writerSeq;
    const fields = fieldsOf(n, writer, writerSeq);
    // Of numbers that the database gives out some are always lost.
    const row = { ...fields, seq: n * 2, position: n, macVersion, mac: macOf(bytes, encodeEvent(fields)) } as Omit<
      AuditRow,
      'hash'
    >;
    hash = hashOf(hash, row, encodeEvent(row));
    events.push({ ...row, hash });
    if (n % headEvery === 0 || n === count) heads.push(signHead(keys, { position: n, hash, at: row.at }));
  }
  return { events, heads, end: { position: count, hash } };
};

const after = (position: number | null, seq: number | null, place: { position: number; seq: number }): boolean =>
  position !== null && (position > place.position || (position === place.position && (seq ?? 0) > place.seq));

/** Reads a chain as the database would, in small pages. */
export const sourceOf = ({ events, heads, end }: ChainInMemory): ChainSource => {
  const order = (a: FoundRow, b: FoundRow): number =>
    (a.position ?? Infinity) - (b.position ?? Infinity) || (a.seq ?? 0) - (b.seq ?? 0);
  const sorted = [...events].sort(order);
  const sortedHeads = heads
    .filter((head): head is FoundHead & { position: number } => head.position !== null)
    .sort((a, b) => a.position - b.position);
  return {
    lastHead: async () => sortedHeads.at(-1)?.position ?? 0,
    end: async () => end,
    sealed: async (place) => sorted.filter(({ position, seq }) => after(position, seq, place)).slice(0, PAGE),
    heads: async (from, upTo) =>
      sortedHeads.filter(({ position }) => position > from && position <= upTo).slice(0, PAGE),
    rest: async (from) => sorted.filter(({ position }) => position === null || position > from),
  };
};

const PAGE = 49;
