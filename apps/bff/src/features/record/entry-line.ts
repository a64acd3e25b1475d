import type { TimelineType } from '@kangqiao/contracts';
import type { Contents } from './entry-content';

/**
 * What of each content a list needs: what the headline is made of, and the hospital's number, by which notes are found. No
 * instants are among it, so that JSON gives back what it was given.
 *
 * Lines are kept in this order, without the names. A migration that changes it sets `record_entry.line_sealed` to NULL:
 * contents are read then, until the hospitals have answered again.
 */
const FIELDS = {
  visit: ['id', 'kind', 'departmentName', 'doctorName', 'diagnoses'],
  diagnosis: ['id', 'name', 'status'],
  prescription: ['id', 'medication', 'dosage'],
  allergy: ['id', 'substance', 'reaction', 'severity'],
  immunization: ['id', 'vaccine', 'dose'],
  measurement: ['id', 'name', 'value', 'unit'],
  'blood-group': ['id', 'abo', 'rh'],
  document: ['id', 'title', 'departmentName'],
} as const satisfies { [T in TimelineType]: readonly (keyof Contents[T])[] };

/** What lists know of the content of each type. */
export type Lines = {
  [T in TimelineType]: Pick<Contents[T], Extract<(typeof FIELDS)[T][number], keyof Contents[T]>>;
};

/** Of an entry what a list needs; every whole one is such a one. */
export type Listed = { [T in TimelineType]: { type: T; content: Lines[T] } }[TimelineType];

/** What is kept of an entry for lists, sealed apart from its content: opening all of it is what makes a page slow. */
export function toLine({ type, content }: Listed): string {
  const fields: readonly string[] = FIELDS[type];
  const values = content as Readonly<Record<string, unknown>>;
  return JSON.stringify(fields.map((field) => values[field]));
}

/** The same again. @param text as `toLine` made it */
export function fromLine<T extends TimelineType>(type: T, text: string): Lines[T] {
  const values = JSON.parse(text) as unknown[];
  const content: Record<string, unknown> = {};
  FIELDS[type].forEach((field, index) => (content[field] = values[index]));
  return content as Lines[T];
}
