import { Injectable } from '@nestjs/common';
import { PatientAccess, type PersonFor } from '../../platform/access/patient-access';
import { Sensitive } from '../../platform/access/sensitive';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { AppError } from '../../platform/errors/app-error';
import type { AppointmentRow } from './appointment-row';
import { HOLD_ONLY_STATES } from './appointment-states';
import { AppointmentNotFound, HoldNotFound } from './appointments.errors';
import { AppointmentStore } from './appointments.store';
import { visitTitle } from './visit-title';

export interface Accessible<P extends 'view' | 'book'> {
  row: AppointmentRow;
  person: PersonFor<P>;
}

/**
 * Who may see or touch an appointment: whoever may act for its person, except what is hidden from them. To all others it
 * is not there. What an account booked itself it keeps seeing, in whatever department: it knows already.
 */
@Injectable()
export class AppointmentAccess {
  constructor(
    private readonly people: PatientAccess,
    private readonly sensitive: Sensitive,
    private readonly store: AppointmentStore,
  ) {}

  /** @throws HoldNotFound, AppError as PatientAccess */
  async requireHold(resident: SignedInResident, id: string): Promise<Accessible<'book'>> {
    const row = await this.store.owned(resident.accountId, id);
    return this.#allowed(resident, row, 'book', HoldNotFound);
  }

  /** A hold that never became an appointment is none. @throws AppointmentNotFound, AppError as PatientAccess */
  async require<P extends 'view' | 'book'>(resident: SignedInResident, id: string, purpose: P): Promise<Accessible<P>> {
    const row = await this.store.owned(resident.accountId, id);
    const isHold = row && HOLD_ONLY_STATES.includes(row.state);
    return this.#allowed(resident, isHold ? null : row, purpose, AppointmentNotFound);
  }

  /** Whether a row of this person's is shown to this resident. */
  shows(resident: SignedInResident, person: PersonFor<'view' | 'book'>, row: AppointmentRow): boolean {
    return !person.hidesSensitive || row.accountId === resident.accountId || !this.sensitive.names(row.departmentName);
  }

  async #allowed<P extends 'view' | 'book'>(
    resident: SignedInResident,
    row: AppointmentRow | null,
    purpose: P,
    NotFound: new () => AppError,
  ): Promise<Accessible<P>> {
    if (!row) throw new NotFound();
    const person = await this.people.require(resident, row.personId, purpose).catch((error: unknown) => {
      // Of a person one may no longer act for, not even that there is an appointment is told.
      throw error instanceof AppError && error.code === 'PERSON_NOT_FOUND' ? new NotFound() : error;
    });
    if (!this.shows(resident, person, row)) throw new NotFound();
    Object.assign(resident.subject, { hospitalId: row.hospitalId, title: visitTitle(row) });
    return { row, person };
  }
}
