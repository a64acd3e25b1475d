import { isLocalDate } from '../hospital/local-time';
import { isRecord } from '../input';
import { PlatformProblem } from './problems';

/** The members of one part of a request. */
export type Members = Record<string, unknown>;

/** A text that must be there, as the platform asks for it. */
export function text(from: Members, name: string, longest = 200): string {
  const value = from[name] ?? '';
  if (value === '') throw new PlatformProblem('missingField', `Value for ${name} cannot be null`);
  if (typeof value !== 'string' || value.length > longest) throw wrong(name);
  return value;
}

/** A text that may be left out. */
export const textOrNone = (from: Members, name: string, longest = 200): string | null =>
  (from[name] ?? '') === '' ? null : text(from, name, longest);

export function day(from: Members, name: string): string {
  const value = text(from, name);
  if (!isLocalDate(value)) throw wrong(name);
  return value;
}

/** `YYYY-MM-DD HH:mm:ss` */
export function time(from: Members, name: string): string {
  const value = text(from, name);
  const [date = '', clock = ''] = value.split(' ');
  if (!isLocalDate(date) || !/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(clock)) throw wrong(name);
  return value;
}

export function oneOf<T extends string>(known: readonly T[], from: Members, name: string): T {
  const value = text(from, name);
  const found = known.find((one) => one === value);
  if (found === undefined) throw wrong(name);
  return found;
}

export function membersOf(value: unknown, name: string): Members {
  if (!isRecord(value)) throw wrong(name);
  return value;
}

export const wrong = (name: string): PlatformProblem => new PlatformProblem('wrongField', `${name} is wrong`);
