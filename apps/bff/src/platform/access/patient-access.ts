import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { SignedInResident } from '../auth/signed-in-resident';
import { AppError } from '../errors/app-error';
import { PrivateFields } from '../privacy/private-fields';
import { type ActivePerson, openPerson, PERSON_COLUMNS, type PersonRow } from './active-person';

export type { ActivePerson } from './active-person';

/**
 * What an access is for. `manage`: links, consents, the access log, export and erasure, which are the person's own
 * (or the guardian's) whatever a link allows.
 */
export const ACCESS_PURPOSES = ['view', 'book', 'card', 'reports', 'record', 'manage'] as const;
export type AccessPurpose = (typeof ACCESS_PURPOSES)[number];

interface LinkedRow extends PersonRow {
  state: 'awaiting-proof' | 'active';
}

/** Ownership is part of the query: a stranger's person is not fetched and then refused, it is not found. */
const LINKED_PERSON = `
  SELECT l.state, ${PERSON_COLUMNS}
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
    const row = await this.database.row<LinkedRow>(LINKED_PERSON, [resident.accountId, personId]);
    if (!row) throw new AppError('PERSON_NOT_FOUND');
    if (row.state !== 'active') throw new AppError('PERSON_NOT_ACTIVE');
    return openPerson(this.fields, row);
  }
}
