import { HospitalFault } from '@kangqiao/his-port';

export type Fields = Readonly<Record<string, unknown>>;

/** The reply as JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HospitalFault('MALFORMED', 'not JSON');
  }
}

/** An object of the reply. */
export function fields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null) throw new HospitalFault('MALFORMED', what);
  return value as Fields;
}

/** A text that must be there. */
export function text(from: Fields, name: string): string {
  const value = from[name];
  if (typeof value !== 'string' || value === '') throw new HospitalFault('MISSING_FIELD', name);
  return value;
}

/** A value that must be in the hospital's table; what is not is never guessed. */
export function mapped<T>(table: Readonly<Record<string, T>>, from: Fields, name: string): T {
  const value = text(from, name);
  if (!Object.hasOwn(table, value)) throw new HospitalFault('UNKNOWN_VALUE', name);
  return table[value] as T;
}

/** A list in which no id may stand twice. */
export function list<T>(value: unknown, read: (item: Fields) => T, idOf: (item: T) => string): T[] {
  if (!Array.isArray(value)) throw new HospitalFault('MALFORMED', 'no list');
  const items = value.map((item) => read(fields(item, 'item of a list')));
  if (new Set(items.map(idOf)).size !== items.length) throw new HospitalFault('DUPLICATE_ID', 'list');
  return items;
}
