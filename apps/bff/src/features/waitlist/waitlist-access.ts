import { Injectable } from '@nestjs/common';
import { PatientAccess, type PersonFor } from '../../platform/access/patient-access';
import { Sensitive } from '../../platform/access/sensitive';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { AppError } from '../../platform/errors/app-error';
import { visitTitle } from '../appointments/visit-title';
import { WaitlistNotFound } from './waitlist.errors';
import type { WaitlistRow } from './waitlist-row';
import { WaitlistStore } from './waitlist.store';

/** Who may see or touch a place in line: the same as with appointments. To all others it is not there. */
@Injectable()
export class WaitlistAccess {
  constructor(
    private readonly people: PatientAccess,
    private readonly sensitive: Sensitive,
    private readonly entries: WaitlistStore,
  ) {}

  /** @throws WaitlistNotFound, AppError as PatientAccess */
  async require<P extends 'view' | 'book'>(
    resident: SignedInResident,
    id: string,
    purpose: P,
  ): Promise<{ row: WaitlistRow; person: PersonFor<P> }> {
    const row = await this.entries.owned(resident.accountId, id);
    if (!row) throw new WaitlistNotFound();
    const person = await this.people.require(resident, row.personId, purpose).catch((error: unknown) => {
      throw error instanceof AppError && error.code === 'PERSON_NOT_FOUND' ? new WaitlistNotFound() : error;
    });
    if (!this.shows(resident, person, row)) throw new WaitlistNotFound();
    Object.assign(resident.subject, { hospitalId: row.hospitalId, title: visitTitle(row) });
    return { row, person };
  }

  /** What an account joined itself it keeps seeing, in whatever department. */
  shows(resident: SignedInResident, person: PersonFor<'view' | 'book'>, row: WaitlistRow): boolean {
    return !person.hidesSensitive || row.accountId === resident.accountId || !this.sensitive.names(row.departmentName);
  }
}
