import { hmacSm3, sm3 } from '@kangqiao/national-crypto';
import type { FoundHead, FoundRow } from './audit-row';

/** What a column may hold. */
export type Encodable = string | number | Buffer | Date | null;

const ABSENT = Buffer.from([0]);
const HEADER_LENGTH = 5;

const bytesOf = (value: string | number | Buffer | Date): Buffer => {
  if (Buffer.isBuffer(value)) return value;
  // A day that the calendar does not have reads back as an invalid date; it must not look like any other.
  if (value instanceof Date) return Buffer.from(Number.isNaN(value.getTime()) ? '?' : value.toISOString());
  return Buffer.from(String(value), 'utf8');
};

/**
 * Values in a fixed order as bytes that no other values of the same types have: each is `00` when absent, or
 * `01 ‖ length (4, big endian) ‖ bytes`. Texts are UTF-8, numbers decimal, instants ISO 8601 in UTC with milliseconds.
 */
export const encode = (values: readonly Encodable[]): Buffer =>
  Buffer.concat(
    values.flatMap((value) => {
      if (value === null) return [ABSENT];
      const bytes = bytesOf(value);
      const header = Buffer.alloc(HEADER_LENGTH);
      header.writeUInt8(1);
      header.writeUInt32BE(bytes.length, 1);
      return [header, bytes];
    }),
  );

/** The encoding that new events are written in. Another order or other fields need another number. */
export const EVENT_FORMAT = 1;

/** What of a row the MAC covers, in this order: all that is known when it is written. */
export const EVENT_FIELDS = [
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

/** The label keeps a MAC or hash of one thing from ever being one of another. */
const encodeEvent = (event: EventFields): Buffer =>
  encode(['kangqiao audit event', ...EVENT_FIELDS.map((field) => event[field])]);

/** HMAC-SM3 over an event as it is written. */
export const macOf = (key: Uint8Array, event: EventFields): Buffer => hmacSm3(key, encodeEvent(event));

/** What the first event is chained to. */
export const GENESIS = Buffer.alloc(32);

/** hash_n = SM3(hash_{n-1} ‖ encoding of place, event and MAC). */
export const hashOf = (previous: Buffer, row: Omit<FoundRow, 'hash'>): Buffer =>
  sm3(
    Buffer.concat([
      previous,
      encode(['kangqiao audit link', row.position, row.seq, encodeEvent(row), row.macVersion, row.mac]),
    ]),
  );

/** What is signed of a head. */
export const encodeHead = ({ position, hash, at, keyVersion }: Omit<FoundHead, 'signature'>): Buffer =>
  encode(['kangqiao audit head', position, hash, at, keyVersion]);
