import type { Preflight } from '@kangqiao/contracts';
import { DocumentTypeNotTaken, type Hospital, HospitalError } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { PatientFiles } from '../../hospitals/patient-files';
import { type ActivePerson, PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { WaitingRooms } from '../admission/waiting-rooms';
import { BookingRules } from '../appointments/booking-rules';
import { CardStore } from '../card/card.store';
import { type FileAnswer, isReady, preflightItems } from './preflight.policy';
import { ReleaseReminders } from './release-reminders';

/** Looks, before a release, whether a person could book when it comes. */
@Injectable()
export class PreflightService {
  constructor(
    private readonly access: PatientAccess,
    private readonly rooms: WaitingRooms,
    private readonly hospitals: Hospitals,
    private readonly files: PatientFiles,
    private readonly rules: BookingRules,
    private readonly cards: CardStore,
    private readonly reminders: ReleaseReminders,
  ) {}

  async check(resident: SignedInResident, releaseId: string, personId: string): Promise<Preflight> {
    const person = await this.access.require(resident, personId, 'book');
    const release = this.rooms.named(releaseId);
    const hospital = this.hospitals.of(release.hospitalId);
    resident.subject.hospitalId = hospital.id;
    const [card, file, blockedUntil, isDayFull, isReminded] = await Promise.all([
      this.cards.find(person.id),
      this.#fileOf(person, hospital),
      this.rules.blockedUntil(person.id, hospital, release.releasesAt),
      this.rules.isDayFull(person.id, hospital, release.visitDate),
      this.reminders.isReminded(resident.accountId, release),
    ]);
    const items = preflightItems({
      card: card?.state ?? null,
      file,
      opensFiles: hospital.capabilities.registerPatient,
      blockedUntil,
      isDayFull,
      hasPhone: person.phone !== null,
    });
    return { releaseId: release.id, personId: person.id, isReady: isReady(items), items, isReminded };
  }

  async #fileOf(person: ActivePerson, hospital: Hospital): Promise<FileAnswer> {
    try {
      return { kind: 'known', files: (await this.files.of(person, hospital)).length };
    } catch (error) {
      if (error instanceof DocumentTypeNotTaken) return { kind: 'document-not-taken' };
      if (error instanceof HospitalError) return { kind: 'unavailable' };
      throw error;
    }
  }
}
