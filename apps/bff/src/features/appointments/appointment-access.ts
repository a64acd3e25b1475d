import { Injectable } from '@nestjs/common';
import { type ActivePerson, PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import type { AppointmentRow } from './appointment-row';
import { HOLD_ONLY_STATES } from './appointment-states';
import { AppointmentNotFound, HoldNotFound } from './appointments.errors';
import { AppointmentStore } from './appointments.store';

export interface Accessible {
  row: AppointmentRow;
  person: ActivePerson;
}

/** Who may see or touch an appointment: whoever may act for its person. To all others it is not there. */
@Injectable()
export class AppointmentAccess {
  constructor(
    private readonly people: PatientAccess,
    private readonly store: AppointmentStore,
  ) {}

  /** @throws HoldNotFound, AppError PERSON_NOT_ACTIVE */
  async requireHold(resident: SignedInResident, id: string): Promise<Accessible> {
    const row = await this.store.owned(resident.accountId, id);
    if (!row) throw new HoldNotFound();
    return { row, person: await this.people.require(resident, row.personId, 'book') };
  }

  /** A hold that never became an appointment is none. @throws AppointmentNotFound, AppError PERSON_NOT_ACTIVE */
  async require(resident: SignedInResident, id: string, purpose: 'view' | 'book'): Promise<Accessible> {
    const row = await this.store.owned(resident.accountId, id);
    if (!row || HOLD_ONLY_STATES.includes(row.state)) throw new AppointmentNotFound();
    return { row, person: await this.people.require(resident, row.personId, purpose) };
  }
}
