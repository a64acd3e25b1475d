import type { DocumentType, Sex } from '@kangqiao/domain';
import type { PrivateFields } from '../privacy/private-fields';

/** A person whose identity a hospital confirmed. */
export interface ActivePerson {
  id: string;
  name: string;
  sex: Sex;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  document: { type: DocumentType; number: string };
  /** The phone that a hospital holds for the person. */
  phone: string | null;
}

/** A row of `person`, still sealed. */
export interface PersonRow {
  id: string;
  nameSealed: Buffer;
  sex: Sex;
  birthDate: string;
  documentType: DocumentType;
  documentNumberSealed: Buffer;
  phoneSealed: Buffer | null;
}

/** The columns of a PersonRow, of a table called `p`. */
export const PERSON_COLUMNS = `p.id, p.name_sealed AS nameSealed, p.sex, p.birth_date AS birthDate,
  p.document_type AS documentType, p.document_number_sealed AS documentNumberSealed, p.phone_sealed AS phoneSealed`;

export const openPerson = (fields: PrivateFields, row: PersonRow): ActivePerson => ({
  id: row.id,
  name: fields.open('person.name', row.nameSealed),
  sex: row.sex,
  birthDate: row.birthDate,
  document: { type: row.documentType, number: fields.open('person.document_number', row.documentNumberSealed) },
  phone: row.phoneSealed && fields.open('person.phone', row.phoneSealed),
});
