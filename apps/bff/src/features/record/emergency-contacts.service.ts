import type { EmergencyContact, PutEmergencyContact } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { EmergencyContacts } from './emergency-contacts';
import { RecordEntryNotFound } from './record.errors';

/** Whom to call: the person (or the guardian) says so, whoever may see the record reads it. */
@Injectable()
export class EmergencyContactsService {
  constructor(
    private readonly access: PatientAccess,
    private readonly contacts: EmergencyContacts,
  ) {}

  /** @throws RecordEntryNotFound when the person was forgotten at this moment */
  async put(resident: SignedInResident, personId: string, given: PutEmergencyContact): Promise<EmergencyContact> {
    const person = await this.access.require(resident, personId, 'manage');
    await this.contacts.put(person.id, given);
    const contact = await this.contacts.of(person.id);
    if (!contact) throw new RecordEntryNotFound();
    return contact;
  }

  async remove(resident: SignedInResident, personId: string): Promise<void> {
    const person = await this.access.require(resident, personId, 'manage');
    await this.contacts.remove(person.id);
  }
}
