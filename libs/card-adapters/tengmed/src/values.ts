import { isLocalDate } from '@kangqiao/domain';
import type { Fields } from '@kangqiao/his-http';
import { HospitalFault } from '@kangqiao/his-port';

// No field below has a documented length: these limits only keep out what cannot be meant.
export const LONGEST = {
  id: 128,
  code: 512,
  name: 200,
  phone: 32,
  text: 500,
  token: 1024,
  url: 2048,
  picture: 512 * 1024,
} as const;

/** No control characters, none of the halves of a pair. */
const PRINTABLE = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most && PRINTABLE.test(value);
}

/** A text that must be there. */
export function needed(from: Fields, name: string, most: number): string {
  const value = from[name];
  if (value === undefined || value === null || value === '') throw new HospitalFault('MISSING_FIELD', name);
  if (!isText(value, most)) throw new HospitalFault('MALFORMED', name);
  return value;
}

/** A text that may be missing or empty, which is the same. */
export function told(from: Fields, name: string, most: number): string | null {
  const value = from[name] ?? '';
  return value === '' ? null : needed(from, name, most);
}

/** Codes are opaque, but every one that was ever seen is printable ASCII without blanks. */
export const isCode = (text: string): boolean => text.length <= LONGEST.code && /^[\x21-\x7e]+$/.test(text);

/** The text of a code. */
export function code(from: Fields, name: string): string {
  const value = needed(from, name, LONGEST.code);
  if (!isCode(value)) throw new HospitalFault('MALFORMED', name);
  return value;
}

/** A value that must be one of the known. */
export function oneOf<T extends string>(known: readonly T[], from: Fields, name: string): T {
  const value = needed(from, name, LONGEST.text);
  const found = known.find((one) => one === value);
  if (found === undefined) throw new HospitalFault('UNKNOWN_VALUE', name);
  return found;
}

/** A day that exists, `YYYY-MM-DD`. */
export function day(from: Fields, name: string): string {
  const value = needed(from, name, LONGEST.text);
  if (!isLocalDate(value)) throw new HospitalFault('MALFORMED', name);
  return value;
}

/** Yes or no, and nothing like it. */
export function truth(from: Fields, name: string): boolean {
  const value = from[name];
  if (typeof value !== 'boolean') throw new HospitalFault('MISSING_FIELD', name);
  return value;
}

/** A whole number, not below zero. */
export function whole(from: Fields, name: string): number {
  const value = from[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new HospitalFault('MISSING_FIELD', name);
  }
  return value;
}

/** A whole number that may be missing. */
export function wholeTold(from: Fields, name: string): number | null {
  return (from[name] ?? null) === null ? null : whole(from, name);
}
