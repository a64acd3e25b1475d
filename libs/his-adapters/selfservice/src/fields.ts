import { instantOf, isLocalDate } from '@kangqiao/domain';
import { HospitalFault } from '@kangqiao/his-port';
import type { XmlElement, XmlValue } from './xml';

const WHOLE_NUMBER = /^\d{1,9}$/;
const LOCAL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The values of one element of a reply. An absent element and an empty one both mean "not given". */
export class Fields {
  private constructor(
    private readonly element: XmlElement,
    private readonly where: string,
  ) {}

  /** @param where names the element in faults */
  static of(value: XmlValue | undefined, where: string): Fields {
    if (value === undefined || typeof value === 'string') {
      if (value?.trim()) throw new HospitalFault('MALFORMED', `${where}: text instead of elements`);
      return new Fields({}, where);
    }
    if (Array.isArray(value)) throw new HospitalFault('MALFORMED', `${where}: repeated`);
    return new Fields(value, where);
  }

  /** Whether there is such an element, even an empty one. */
  has(tag: string): boolean {
    return Object.hasOwn(this.element, tag);
  }

  /** @throws HospitalFault when the value is not a single text */
  optional(tag: string): string | null {
    return this.verbatim(tag).trim() || null;
  }

  /** Exactly what was sent, spaces too; empty when it is not given. What signatures are made over. */
  verbatim(tag: string): string {
    const value = this.has(tag) ? this.element[tag] : '';
    if (typeof value !== 'string') throw this.fault('MALFORMED', tag);
    return value;
  }

  /** @throws HospitalFault when it is not given */
  text(tag: string): string {
    const value = this.optional(tag);
    if (value === null) throw this.fault('MISSING_FIELD', tag);
    return value;
  }

  /** The elements of a list: none, one, or several. */
  list(tag: string): Fields[] {
    const value = this.has(tag) ? this.element[tag] : undefined;
    if (value === undefined) return [];
    const elements = Array.isArray(value) ? value : [value];
    return elements
      .filter((element) => typeof element !== 'string' || element.trim() !== '')
      .map((element) => Fields.of(element, `${this.where}.${tag}`));
  }

  /** A list whose elements are told apart by one of their values. @throws HospitalFault when it repeats */
  listBy(tag: string, idTag: string): Fields[] {
    const list = this.list(tag);
    assertDistinct(
      list.map((fields) => fields.text(idTag)),
      `${this.where}.${tag}.${idTag}`,
    );
    return list;
  }

  /** A value by its table. @throws HospitalFault when the table does not have it */
  mapped<T>(tag: string, table: Record<string, T>): T {
    const value = this.text(tag);
    if (!Object.hasOwn(table, value)) throw this.fault('UNKNOWN_VALUE', tag);
    return table[value] as T;
  }

  /** Null when it is not given. */
  mappedOrNull<T>(tag: string, table: Record<string, T>): T | null {
    return this.optional(tag) === null ? null : this.mapped(tag, table);
  }

  wholeNumber(tag: string): number {
    const value = this.text(tag);
    if (!WHOLE_NUMBER.test(value)) throw this.fault('MALFORMED', tag);
    return Number(value);
  }

  /** An existing day, `YYYY-MM-DD`. */
  date(tag: string): string {
    const value = this.text(tag);
    if (!isLocalDate(value)) throw this.fault('MALFORMED', tag);
    return value;
  }

  /** `HH:mm`. */
  time(tag: string): string {
    const value = this.text(tag);
    if (!LOCAL_TIME.test(value)) throw this.fault('MALFORMED', tag);
    return value;
  }

  /** Local `YYYY-MM-DD HH:mm:ss` as an instant. */
  instant(tag: string): Date {
    const [day = '', time = '', ...rest] = this.text(tag).split(' ');
    try {
      if (rest.length === 0) return instantOf(day, time);
    } catch {
      // Told below, without the value.
    }
    throw this.fault('MALFORMED', tag);
  }

  timeOrNull(tag: string): string | null {
    return this.optional(tag) === null ? null : this.time(tag);
  }

  dateOrNull(tag: string): string | null {
    return this.optional(tag) === null ? null : this.date(tag);
  }

  instantOrNull(tag: string): Date | null {
    return this.optional(tag) === null ? null : this.instant(tag);
  }

  /** Null when it is not given, or as a day alone: no time is made up for it. */
  exactInstantOrNull(tag: string): Date | null {
    return isLocalDate(this.optional(tag) ?? '') ? null : this.instantOrNull(tag);
  }

  /** @throws HospitalFault unless the value is the one that was asked for */
  same(tag: string, expected: string): void {
    if (this.text(tag) !== expected) throw this.fault('MALFORMED', tag);
  }

  /** @throws HospitalFault unless this is about the patient that was asked for */
  samePatient(patientNo: string): void {
    if (this.text('HOSP_PATIENT_ID') !== patientNo) throw this.fault('WRONG_PATIENT', 'HOSP_PATIENT_ID');
  }

  /** A fault of one value; names the place, never the value. */
  fault(reason: HospitalFault['reason'], tag: string): HospitalFault {
    return new HospitalFault(reason, `${this.where}.${tag}`);
  }
}

/** @throws HospitalFault when an id stands twice */
export function assertDistinct(ids: string[], where: string): void {
  if (new Set(ids).size !== ids.length) throw new HospitalFault('DUPLICATE_ID', where);
}
