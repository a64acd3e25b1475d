import type { DocumentType, Sex } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { SignedInResident } from '../auth/signed-in-resident';
import { AppError } from '../errors/app-error';
import { PrivateFields } from '../privacy/private-fields';

export type AccessPurpose = 'view' | 'book' | 'reports' | 'record' | 'card';

/** A person the resident may act for, control proved. */
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

interface Row {
  id: string;
  state: 'awaiting-proof' | 'active';
  nameSealed: Buffer;
  sex: Sex;
  birthDate: string;
  documentType: DocumentType;
  documentNumberSealed: Buffer;
  phoneSealed: Buffer | null;
}

/** Ownership is part of the query: a stranger's person is not fetched and then refused, it is not found. */
const LINKED_PERSON = `
  SELECT p.id, l.state, p.name_sealed AS nameSealed, p.sex, p.birth_date AS birthDate,
         p.document_type AS documentType, p.document_number_sealed AS documentNumberSealed,
         p.phone_sealed AS phoneSealed
    FROM family_link l JOIN person p ON p.id = l.person_id
   WHERE l.account_id = ? AND l.person_id = ?`;

/** The one access check of every personal route. */
@Injectable()
export class PatientAccess {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
  ) {}

  /**
   * The person, when this resident may act for them.
   * @param _purpose what for; today every active link allows all purposes
   * @throws AppError PERSON_NOT_FOUND for an unknown or a stranger's id alike, PERSON_NOT_ACTIVE before proof
   */
  async require(resident: SignedInResident, personId: string, _purpose: AccessPurpose): Promise<ActivePerson> {
    const row = await this.database.row<Row>(LINKED_PERSON, [resident.accountId, personId]);
    if (!row) throw new AppError('PERSON_NOT_FOUND');
    if (row.state !== 'active') throw new AppError('PERSON_NOT_ACTIVE');
    return {
      id: row.id,
      name: this.fields.open('person.name', row.nameSealed),
      sex: row.sex,
      birthDate: row.birthDate,
      document: {
        type: row.documentType,
        number: this.fields.open('person.document_number', row.documentNumberSealed),
      },
      phone: row.phoneSealed && this.fields.open('person.phone', row.phoneSealed),
    };
  }
}
