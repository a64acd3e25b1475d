import { isLocalDate, localDateOf } from '@kangqiao/domain';
import { HospitalFault } from '@kangqiao/his-port';
import type { CodeableConcept, Extension, Identifier, Money } from 'fhir/r4';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** A year, a month or a day. */
const PARTIAL_DATE = /^\d{4}(-\d{2}){0,2}$/;

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

/** A FHIR instant, or a dateTime with its time. @throws HospitalFault when it has no time with offset */
export function instant(value: string | undefined, where: string): Date {
  const given = required(value, where);
  const date = INSTANT.test(given) ? new Date(given) : null;
  if (!date || Number.isNaN(date.getTime())) throw new HospitalFault('MALFORMED', where);
  return date;
}

/** Null when it is not given, or less exact than a moment, as a dateTime may be: no time is made up. @throws HospitalFault */
export function instantOrNull(value: string | undefined, where: string): Date | null {
  return value === undefined || PARTIAL_DATE.test(value) ? null : instant(value, where);
}

/** The hospital's day of a FHIR date or dateTime. @throws HospitalFault when it is less exact than a day, or none */
export function localDate(value: string, where: string): string {
  return isLocalDate(value) ? value : localDateOf(instant(value, where));
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

/** The code that a concept has in this system. */
export function codeIn(concept: CodeableConcept | undefined, system: string): string | undefined {
  return concept?.coding?.find((coding) => coding.system === system)?.code;
}

/** Whether one of the identifiers is this one. */
export function carries(identifiers: Identifier[] | undefined, wanted: { system: string; value: string }): boolean {
  return identifiers?.some(({ system, value }) => system === wanted.system && value === wanted.value) ?? false;
}

/** The extension of this address. */
export function extension(extensions: Extension[] | undefined, url: string): Extension | undefined {
  return extensions?.find((each) => each.url === url);
}

/** Yuan as fen. @throws HospitalFault on another currency, or anything but whole fen from 0 up */
export function fen(money: Money | undefined, where: string): number {
  const { value, currency } = required(money, where);
  mapped(currency, { CNY: true }, `${where}.currency`);
  const exact = required(value, `${where}.value`) * 100;
  const whole = Math.round(exact);
  // A decimal such as 19.99 is not exact in binary: what is left must be rounding, not a part of a fen.
  if (!Number.isSafeInteger(whole) || whole < 0 || Math.abs(exact - whole) > 1e-6) {
    throw new HospitalFault('MALFORMED', where);
  }
  return whole;
}
