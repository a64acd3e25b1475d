import type { Correction, CorrectionList, SendCorrection } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import type { Budget } from '../../platform/limits/budget';
import { Limits } from '../../platform/limits/limits';
import { RecordEntryNotFound } from '../record/record.errors';
import { CorrectionSubjects } from './correction-subjects';
import { CorrectionNotHere } from './corrections.errors';
import { CorrectionsStore, type StoredCorrection } from './corrections.store';

/** A record office reads every one of them. */
const BY_PERSON: Budget = { name: 'correction.person', most: 10, perSeconds: 24 * 60 * 60 };

const toCorrection = (stored: StoredCorrection): Correction => {
  const { id, about, title, occurredOn, hospitalName, text, state, answer, sentAt, decidedAt } = stored;
  return {
    ...{ id, about, title, occurredOn, hospitalName, text, state, answer },
    sentAt: isoWithOffset(sentAt),
    decidedAt: decidedAt && isoWithOffset(decidedAt),
  };
};

/** Telling a hospital that something it holds is not right. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly access: PatientAccess,
    private readonly subjects: CorrectionSubjects,
    private readonly store: CorrectionsStore,
    private readonly hospitals: Hospitals,
    private readonly limits: Limits,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Whoever may not see everything sees what they wrote themselves. */
  async list(resident: SignedInResident, personId: string): Promise<CorrectionList> {
    const person = await this.access.require(resident, personId, 'record');
    const all = await this.store.ofPerson(person.id);
    const shown = person.hidesSensitive ? all.filter(({ accountId }) => accountId === resident.accountId) : all;
    return { items: shown.map(toCorrection), withheld: person.hidesSensitive };
  }

  /** @throws RecordEntryNotFound, CorrectionNotHere, TooManyRequests, and what opening a report throws */
  async send(resident: SignedInResident, personId: string, request: SendCorrection): Promise<Correction> {
    const person = await this.access.require(resident, personId, 'record');
    const { hospitalId, ...subject } = await this.subjects.of(resident, person, request);
    resident.subject.hospitalId = hospitalId;
    const { name: hospitalName, recordOfficePhone } = this.hospitals.of(hospitalId);
    if (!this.hospitals.terminals(hospitalId)) throw new CorrectionNotHere(hospitalName, recordOfficePhone);
    await this.limits.spend([{ budget: BY_PERSON, key: person.id }]);
    const stored: StoredCorrection = {
      ...{ id: this.ids.next(), personId: person.id, accountId: resident.accountId, hospitalId, hospitalName },
      ...{ ...subject, about: request.about, text: request.text.trim(), state: 'sent', answer: null },
      ...{ sentAt: this.clock.now(), decidedAt: null },
    };
    if (!(await this.store.add(stored))) throw new RecordEntryNotFound();
    return toCorrection(stored);
  }
}
