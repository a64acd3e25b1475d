import type { ApplyForOpening, RecordOpening, RecordOpeningApplication } from '@kangqiao/contracts';
import { isoWithOffset, maskPhone } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { PatientAccess, type PersonFor } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import type { Budget } from '../../platform/limits/budget';
import { Limits } from '../../platform/limits/limits';
import { FamilyDoctorTeams } from './family-doctor-teams';
import {
  OpeningNeedsPhone,
  OpeningNotNeeded,
  OpeningSettled,
  OpeningStands,
  TeamUnknown,
  TermsOutdated,
} from './opening.errors';
import { isOpenWith, isStanding } from './opening-states';
import { OPENING_TERMS } from './opening-terms';
import { OpeningsStore, type StoredOpening } from './openings.store';

/** A family doctor reads every one of them. */
const BY_PERSON: Budget = { name: 'record-opening.person', most: 5, perSeconds: 24 * 60 * 60 };

/** Applying to a family doctor for the first reading of a record. */
@Injectable()
export class OpeningsService {
  constructor(
    private readonly access: PatientAccess,
    private readonly store: OpeningsStore,
    private readonly teams: FamilyDoctorTeams,
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async of(resident: SignedInResident, personId: string): Promise<RecordOpening> {
    const person = await this.access.require(resident, personId, 'record');
    return this.#shown(resident, person);
  }

  /** @throws OpeningNotNeeded, TeamUnknown, TermsOutdated, OpeningNeedsPhone, OpeningStands, TooManyRequests */
  async apply(
    resident: SignedInResident,
    personId: string,
    { teamId, version }: ApplyForOpening,
  ): Promise<RecordOpening> {
    await this.access.require(resident, personId, 'manage');
    const person = await this.access.require(resident, personId, 'record');
    if (!this.teams.isRequired) throw new OpeningNotNeeded();
    const team = this.teams.of(teamId);
    if (!team) throw new TeamUnknown();
    if (version !== OPENING_TERMS.version) throw new TermsOutdated();
    const phone = await this.store.phoneOf(resident.accountId);
    if (phone === null) throw new OpeningNeedsPhone();
    await this.limits.spend([{ budget: BY_PERSON, key: person.id }]);
    resident.subject.hospitalId = team.hospitalId;
    const appliedAt = this.clock.now();
    const isAdded = await this.store.add({
      ...{ id: this.ids.next(), personId: person.id, accountId: resident.accountId },
      ...{ hospitalId: team.hospitalId, hospitalName: team.hospitalName, teamId, teamName: team.name },
      ...{ termsVersion: version, phone, appliedAt, dueAt: new Date(appliedAt.getTime() + this.teams.remindAfterMs) },
    });
    if (!isAdded) throw new OpeningStands();
    return this.#shown(resident, person);
  }

  /** Takes back an application that nobody has answered; withdrawing it again changes nothing. @throws OpeningSettled */
  async withdraw(resident: SignedInResident, personId: string): Promise<RecordOpening> {
    await this.access.require(resident, personId, 'manage');
    const person = await this.access.require(resident, personId, 'record');
    const opening = await this.store.newest(person.id);
    if (opening?.state === 'withdrawn') return this.#shown(resident, person);
    if (opening?.state !== 'applied') throw new OpeningSettled();
    resident.subject.hospitalId = opening.hospitalId;
    const isMoved = await this.database.transaction((tx) => this.store.move(tx, opening, 'withdrawn'));
    if (!isMoved) throw new OpeningSettled();
    return this.#shown(resident, person);
  }

  async #shown(resident: SignedInResident, person: PersonFor<'record'>): Promise<RecordOpening> {
    const [newest, phone] = await Promise.all([this.store.newest(person.id), this.store.phoneOf(resident.accountId)]);
    const { isRequired } = this.teams;
    const manages = person.capacity !== 'family';
    return {
      required: isRequired,
      isOpen: !isRequired || isOpenWith(newest?.state ?? null),
      application: newest && this.#toApplication(newest),
      teams: this.teams.all.map(({ id, name, hospitalName, phone: teamPhone }) => ({
        ...{ id, name, hospitalName },
        phone: teamPhone ?? null,
      })),
      terms: OPENING_TERMS,
      phoneMasked: phone && maskPhone(phone),
      actions: {
        apply: isRequired && manages && (newest === null || !isStanding(newest.state)),
        withdraw: isRequired && manages && newest?.state === 'applied',
      },
    };
  }

  #toApplication(opening: StoredOpening): RecordOpeningApplication {
    const { id, state, teamId, teamName, hospitalName, appliedAt, decidedAt, reason } = opening;
    return {
      ...{ id, state, teamName, hospitalName, reason },
      teamPhone: this.teams.of(teamId)?.phone ?? null,
      appliedAt: isoWithOffset(appliedAt),
      decidedAt: decidedAt && isoWithOffset(decidedAt),
    };
  }
}
