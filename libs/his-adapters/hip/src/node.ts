import type { XmlElement, XmlValue } from '@kangqiao/his-http';
import { HospitalFault } from '@kangqiao/his-port';
import { isDayAlone, readDay, readInstant, readLocalTime } from './times';

const WHOLE_NUMBER = /^\d{1,9}$/;

/**
 * One element of an HL7 document, read in every form that sites write. An element that is not there reads like an empty
 * one: "not given".
 */
export class Hl7Node {
  private constructor(
    private readonly element: XmlElement,
    private readonly where: string,
  ) {}

  /** @param where names the element in faults; never a value */
  static of(value: XmlValue | undefined, where: string): Hl7Node {
    if (Array.isArray(value)) throw new HospitalFault('MALFORMED', `${where}: repeated`);
    if (typeof value === 'object') return new Hl7Node(value, where);
    return new Hl7Node(value === undefined ? {} : { '#text': value }, where);
  }

  /** Whether there is such a child, even an empty one. */
  has(tag: string): boolean {
    return Object.hasOwn(this.element, tag);
  }

  /** The children of that name: none, one, or several. */
  all(tag: string): Hl7Node[] {
    const value = this.has(tag) ? this.element[tag] : undefined;
    if (value === undefined) return [];
    return (Array.isArray(value) ? value : [value]).map((each) => Hl7Node.of(each, `${this.where}.${tag}`));
  }

  /** The one element at that path. @throws HospitalFault when an element on it is repeated */
  at(...path: string[]): Hl7Node {
    return path.reduce<Hl7Node>((node, tag) => node.child(tag), this);
  }

  /** The child under the first of these names that is there. */
  either(...tags: [string, ...string[]]): Hl7Node {
    return this.child(tags.find((tag) => this.has(tag)) ?? tags[0]);
  }

  /** Elements of that name at any depth. */
  descendants(tag: string): Hl7Node[] {
    return Object.keys(this.element)
      .filter((name) => !name.startsWith('@') && name !== '#text')
      .flatMap((name) => this.all(name).flatMap((node) => [...(name === tag ? [node] : []), ...node.descendants(tag)]));
  }

  /** The value in an attribute or as text; null when it is not given. */
  optional(): string | null {
    return this.attribute('value') ?? this.words();
  }

  /** @throws HospitalFault when it is not given */
  text(): string {
    return this.require(this.optional(), 'value');
  }

  /** Text between the tags. */
  words(): string | null {
    const text = this.has('#text') ? this.element['#text'] : undefined;
    return typeof text === 'string' ? text.trim() || null : null;
  }

  /** Every text between tags here and below, without the tags. */
  allWords(): string[] {
    const own = this.words();
    const below = Object.keys(this.element)
      .filter((name) => !name.startsWith('@') && name !== '#text')
      .flatMap((name) => this.all(name).flatMap((node) => node.allWords()));
    return own === null ? below : [own, ...below];
  }

  attribute(name: string): string | null {
    const value = this.has(`@${name}`) ? this.element[`@${name}`] : undefined;
    return typeof value === 'string' ? value.trim() || null : null;
  }

  /** A name or an address, in parts, as a value or as text. */
  label(): string | null {
    const parts = this.at('item')
      .all('part')
      .map((part) => part.optional())
      .filter((part) => part !== null);
    return parts.length > 0 ? parts.join('') : this.optional();
  }

  /** @throws HospitalFault when it is not given */
  requiredLabel(): string {
    return this.require(this.label(), 'name');
  }

  /** What a code is called. */
  display(): string | null {
    return this.attribute('displayName') ?? this.at('displayName').optional();
  }

  /** The identifier under that scheme among those in `tag`. @throws HospitalFault when there are two */
  id(tag: string, root: string): string | null {
    const ids = this.all(tag)
      .flatMap((node) => (node.has('item') ? node.all('item') : [node]))
      .filter((node) => node.attribute('root') === root)
      .map((node) => node.attribute('extension'));
    const [id = null, ...others] = new Set(ids.filter((each) => each !== null));
    if (others.length > 0) throw this.fault('MALFORMED', `${tag}: two identifiers`);
    return id;
  }

  /** @throws HospitalFault when it is not given */
  requiredId(tag: string, root: string): string {
    return this.require(this.id(tag, root), tag);
  }

  /** The code in `@code` by its table. @throws HospitalFault when it is not given, or not in the table */
  mapped<T>(table: Record<string, T>): T {
    const code = this.require(this.attribute('code'), 'code');
    if (!Object.hasOwn(table, code)) throw this.fault('UNKNOWN_VALUE', 'code');
    return table[code] as T;
  }

  /** Null when no code is given. */
  mappedOrNull<T>(table: Record<string, T>): T | null {
    return this.attribute('code') === null ? null : this.mapped(table);
  }

  /** A count; null = no limit. */
  count(unlimited: readonly string[]): number | null {
    const value = this.text();
    if (unlimited.includes(value)) return null;
    if (!WHOLE_NUMBER.test(value)) throw this.fault('MALFORMED', 'value');
    return Number(value);
  }

  /** A local day, `YYYY-MM-DD`. */
  day(): string {
    const day = readDay(this.text());
    if (day === null) throw this.fault('MALFORMED', 'value');
    return day;
  }

  instant(): Date {
    return this.timed(readInstant);
  }

  /** Null when it is not given, or as a day alone: no time is made up for it. */
  exactInstantOrNull(): Date | null {
    const text = this.optional();
    return text === null || isDayAlone(text) ? null : this.instant();
  }

  /** The local day and time, `HH:mm`. */
  localTime(): { date: string; time: string } {
    return this.timed(readLocalTime);
  }

  /** @throws HospitalFault unless this is about the patient that was asked for */
  samePatient(tag: string, root: string, patientNo: string): void {
    if (this.requiredId(tag, root) !== patientNo) throw this.fault('WRONG_PATIENT', tag);
  }

  /** A fault of one value; names the place, never the value. */
  fault(reason: HospitalFault['reason'], detail: string): HospitalFault {
    return new HospitalFault(reason, `${this.where}.${detail}`);
  }

  private child(tag: string): Hl7Node {
    return Hl7Node.of(this.has(tag) ? this.element[tag] : undefined, `${this.where}.${tag}`);
  }

  private timed<T>(read: (text: string) => T | null): T {
    const value = read(this.text());
    if (value === null) throw this.fault('MALFORMED', 'value');
    return value;
  }

  private require(value: string | null, detail: string): string {
    if (value === null) throw this.fault('MISSING_FIELD', detail);
    return value;
  }
}

/** @throws HospitalFault when an id stands twice */
export function assertDistinct(ids: string[], where: string): void {
  if (new Set(ids).size !== ids.length) throw new HospitalFault('DUPLICATE_ID', where);
}
