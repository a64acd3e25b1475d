import { hmacSm3, sm3 } from '@kangqiao/national-crypto';
import type { FoundHead, FoundRow } from './audit-row';

/** What a column may hold. */
export type Encodable = string | number | Buffer | Date | null;

const HEADER_LENGTH = 5;

type Part = string | Buffer;

const partOf = (value: Exclude<Encodable, null>): Part => {
  if (Buffer.isBuffer(value) || typeof value === 'string') return value;
  // A day that the calendar does not have reads back as an invalid date; it must not look like any other.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '?' : value.toISOString();
  return String(value);
};

const lengthOf = (part: Part): number => (typeof part === 'string' ? Buffer.byteLength(part) : part.length);

/**
 * Values in a fixed order as bytes that no other values of the same types have: each is `00` when absent, or
 * `01 ‖ length (4, big endian) ‖ bytes`. Texts are UTF-8, numbers decimal, instants ISO 8601 in UTC with milliseconds.
 */
export const encode = (values: readonly Encodable[]): Buffer => {
  const parts = values.map((value) => (value === null ? null : partOf(value)));
  const lengths = parts.map((part) => (part === null ? 0 : lengthOf(part)));
  const total = parts.reduce((sum, part, n) => sum + (part === null ? 1 : HEADER_LENGTH + (lengths[n] ?? 0)), 0);
  const bytes = Buffer.alloc(total);
  let at = 0;
  parts.forEach((part, n) => {
    if (part === null) {
      at += 1;
      return;
    }
    const length = lengths[n] ?? 0;
    at = bytes.writeUInt32BE(length, bytes.writeUInt8(1, at));
    if (typeof part === 'string') bytes.write(part, at, 'utf8');
    else part.copy(bytes, at);
    at += length;
  });
  return bytes;
};

/** The encoding that new events are written in. Another order or other fields need another number. */
export const EVENT_FORMAT = 1;

/** What of a row the MAC covers, in this order: all that is known when it is written. */
const EVENT_FIELDS = [
  'format',
  'writer',
  'writerSeq',
  'id',
  'at',
  'action',
  'outcome',
  'code',
  'actorKind',
  'accountId',
  'relation',
  'capacity',
  'actorHospitalId',
  'terminalCode',
  'personId',
  'hospitalId',
  'subject',
  'traceId',
] as const satisfies readonly (keyof FoundRow)[];

export type EventFields = Pick<FoundRow, (typeof EVENT_FIELDS)[number]>;

/** What MAC and hash are made over. The label keeps a MAC of one thing from ever being one of another. */
export const encodeEvent = (event: EventFields): Buffer =>
  encode(['kangqiao audit event', ...EVENT_FIELDS.map((field) => event[field])]);

/** HMAC-SM3 over an encoded event. */
export const macOf = (key: Uint8Array, encoded: Buffer): Buffer => hmacSm3(key, encoded);

/** What the first event is chained to. */
export const GENESIS = Buffer.alloc(32);

/** hash_n = SM3(hash_{n-1} ‖ encoding of place, event and MAC). */
export const hashOf = (
  previous: Buffer,
  { position, seq, macVersion, mac }: Pick<FoundRow, 'position' | 'seq' | 'macVersion' | 'mac'>,
  encoded: Buffer,
): Buffer => sm3(Buffer.concat([previous, encode(['kangqiao audit link', position, seq, encoded, macVersion, mac])]));

/** What is signed of a head. */
export const encodeHead = ({ position, hash, at, keyVersion }: Omit<FoundHead, 'signature'>): Buffer =>
  encode(['kangqiao audit head', position, hash, at, keyVersion]);
