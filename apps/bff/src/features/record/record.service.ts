import type { RecordSummary, TimelineType } from '@kangqiao/contracts';
import { immunizationPlan, localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { EmergencyContacts } from './emergency-contacts';
import type { RecordEntry } from './entry-set';
import { contradictionsIn } from './record-contradictions';
import { RecordReader } from './record-reader';
import {
  type SourceOf,
  sourcesBy,
  toAllergy,
  toBloodGroup,
  toDiagnosis,
  toImmunization,
  toMedication,
  toRecordSource,
} from './record.mapper';
import { standingFirst, worstFirst } from './summary-order';

/** More of one kind no screen can sum up; the timeline has them all. */
const MOST = 500;
/** Of these, what still stands comes before what is over, however much was prescribed since. */
const MOST_MEDICATIONS = 100;

type Mapper<T extends TimelineType, V> = (entry: RecordEntry<T>, sourceOf: SourceOf) => V;

/** What every doctor should know first. */
@Injectable()
export class RecordService {
  constructor(
    private readonly access: PatientAccess,
    private readonly reader: RecordReader,
    private readonly contacts: EmergencyContacts,
    private readonly clock: Clock,
  ) {}

  async summary(resident: SignedInResident, personId: string): Promise<RecordSummary> {
    const person = await this.access.require(resident, personId, 'record');
    const { entries, fetches } = await this.reader.newest(resident, person);
    const sourceOf = sourcesBy(fetches);
    // Each type by itself: however many there are of one, none of another is cut off.
    const all = async <T extends TimelineType, V>(type: T, map: Mapper<T, V>): Promise<V[]> =>
      (await entries.page({ types: [type] }, null, MOST)).map((entry) => map(entry, sourceOf));
    const [allergies, diagnoses, medications, immunizations, bloodGroups, emergencyContact] = await Promise.all([
      all('allergy', toAllergy),
      all('diagnosis', toDiagnosis),
      all('prescription', toMedication),
      all('immunization', toImmunization),
      all('blood-group', toBloodGroup),
      this.contacts.of(person.id),
    ]);
    const recorded = immunizations.filter(({ source }) => !source.noLongerListed);
    const plan = immunizationPlan(person, localDateOf(this.clock.now()), recorded);
    const parts = {
      allergies: worstFirst(allergies),
      diagnoses: standingFirst(diagnoses),
      medications: standingFirst(medications).slice(0, MOST_MEDICATIONS),
      ...{ immunizations, bloodGroups },
    };
    return {
      ...parts,
      dosesDue: plan && plan.filter(({ state }) => state === 'due').length,
      emergencyContact,
      contradictions: contradictionsIn(parts),
      sources: fetches.map(toRecordSource),
      withheld: person.hidesSensitive,
    };
  }
}
