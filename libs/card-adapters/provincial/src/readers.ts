import type { VerifiedHolder } from '@kangqiao/card-port';
import { type DocumentType, isLocalDate, type Sex } from '@kangqiao/domain';
import { HospitalFault } from '@kangqiao/his-port';
import type { Body } from './envelope';

/** Reads one member of `datas` in plain text; null when absent. */
export type Read = (name: string) => string | null;

/** Values of the platform, to ours. */
export interface Inbound {
  sexes: ReadonlyMap<string, Sex>;
  documentTypes: ReadonlyMap<string, DocumentType>;
}

/** @throws HospitalFault when it is not there */
export function needed(read: Read, name: string): string {
  const value = read(name);
  if (value === null) throw new HospitalFault('MISSING_FIELD', name);
  return value;
}

/** @throws HospitalFault for what is not in the table */
export function known<T>(table: ReadonlyMap<string, T>, read: Read, name: string): T {
  const value = table.get(needed(read, name));
  if (value === undefined) throw new HospitalFault('UNKNOWN_VALUE', name);
  return value;
}

/** A life in whole seconds or minutes, at most a year; null when the platform does not say. @throws HospitalFault */
export function lifeSeconds(read: Read, field: string, unit: 'seconds' | 'minutes'): number | null {
  const text = read(field);
  if (text === null) return null;
  const seconds = /^\d{1,8}$/.test(text) ? Number(text) * (unit === 'minutes' ? 60 : 1) : 0;
  if (seconds < 1 || seconds > 366 * 86_400) throw new HospitalFault('UNKNOWN_VALUE', field);
  return seconds;
}

/**
 * The person of a reply. A child without documents is named by its mother, which is no document of its own: null.
 * @throws HospitalFault
 */
export function holderOf(read: Read, { sexes, documentTypes }: Inbound): VerifiedHolder | null {
  if (read('personnelType') === '2' && read('idCode') === null) return null;
  return {
    name: needed(read, 'name'),
    sex: known(sexes, read, 'sex'),
    birthDate: birthDateOf(needed(read, 'birthday')),
    document: { type: known(documentTypes, read, 'idCardTypeCode'), number: needed(read, 'idCode').toUpperCase() },
    phone: read('phone'),
  };
}

function birthDateOf(birthday: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(birthday) ?? [];
  const localDate = `${year}-${month}-${day}`;
  if (!isLocalDate(localDate)) throw new HospitalFault('UNKNOWN_VALUE', 'birthday');
  return localDate;
}

/** What a reply may name besides the document number; compared where it does. */
const ALSO_NAMING = ['idCardTypeCode', 'birthday', 'motherIdCode', 'multpripleBirths'] as const;

/** Refuses a reply about somebody else than was asked for. @throws HospitalFault */
export function requireSame(read: Read, asked: Body): void {
  const idCode = asked['idCode'] ?? null;
  if (idCode !== null && needed(read, 'idCode').toUpperCase() !== idCode.toUpperCase()) {
    throw new HospitalFault('WRONG_PATIENT', 'idCode');
  }
  for (const name of ALSO_NAMING) {
    const expected = asked[name] ?? null;
    const told = read(name) ?? expected;
    if (expected !== null && told?.toUpperCase() !== expected.toUpperCase()) {
      throw new HospitalFault('WRONG_PATIENT', name);
    }
  }
}
