import { isLocalDate, localDateOf } from '@kangqiao/domain';
import { HospitalFault } from '@kangqiao/his-port';
import type { CodeableConcept } from 'fhir/r4';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** @throws HospitalFault when the value is not given; `where` names it */
export function required<T>(value: T | null | undefined, where: string): T {
  if (value === null || value === undefined || value === '') throw new HospitalFault('MISSING_FIELD', where);
  return value;
}

/** A value by its table. @throws HospitalFault when the table does not have it */
export function mapped<T>(value: string | undefined, table: Readonly<Record<string, T>>, where: string): T {
  const key = required(value, where);
  if (!Object.hasOwn(table, key)) throw new HospitalFault('UNKNOWN_VALUE', where);
  return table[key] as T;
}

/** The hospital's day of a FHIR date or dateTime. @throws HospitalFault when it is less exact than a day, or none */
export function localDate(value: string, where: string): string {
  if (isLocalDate(value)) return value;
  const instant = INSTANT.test(value) ? new Date(value) : null;
  if (!instant || Number.isNaN(instant.getTime())) throw new HospitalFault('MALFORMED', where);
  return localDateOf(instant);
}

/** Null when it is not given. */
export function localDateOrNull(value: string | undefined, where: string): string | null {
  return value === undefined ? null : localDate(value, where);
}

/** A text that is given and not empty, else null. */
export function text(value: string | undefined): string | null {
  return value?.trim() || null;
}

/** The words of a concept: its own text, else the first coding that has a display. */
export function words(concept: CodeableConcept | undefined): string | null {
  return text(concept?.text) ?? text(concept?.coding?.find((coding) => coding.display)?.display);
}
