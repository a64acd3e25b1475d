import {
  TIMELINE_TYPES,
  type RecordSummary,
  type Timeline,
  type TimelineEntry,
  type TimelineType,
} from '@kangqiao/contracts';
import type { Hospital, RecordPort, RecordSection } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { type Gathered, Sources } from '../../hospitals/sources';
import { PatientAccess, type PersonFor } from '../../platform/access/patient-access';
import { Sensitive } from '../../platform/access/sensitive';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import {
  immunizationEntry,
  prescriptionEntry,
  toAllergy,
  toDiagnosis,
  toImmunization,
  toMedication,
  toSource,
  visitEntry,
} from './record.mapper';
import { OPEN_SIEVE, readSieve, type RecordSieve } from './record-sieve';

type Viewed = PersonFor<'record'>;

/** Newest first; what has no day comes last. */
const newestFirst = <T>(items: T[], dayOf: (item: T) => string | null): T[] =>
  items.sort((a, b) => (dayOf(b) ?? '').localeCompare(dayOf(a) ?? ''));

const SUMMARY = ['allergies', 'diagnoses', 'prescriptions', 'immunizations'] as const;

const gives = ({ capabilities }: Hospital, section: RecordSection): boolean =>
  capabilities.recordSections.includes(section);

async function readSummary(hospital: Hospital, patientNo: string, sieve: RecordSieve) {
  const { records } = hospital;
  const [allergies, diagnoses, prescriptions, immunizations] = await Promise.all([
    gives(hospital, 'allergies') ? records.allergies(patientNo) : [],
    gives(hospital, 'diagnoses') ? records.diagnoses(patientNo) : [],
    gives(hospital, 'prescriptions') ? records.prescriptions(patientNo) : [],
    gives(hospital, 'immunizations') ? records.immunizations(patientNo) : [],
  ]);
  return {
    allergies,
    diagnoses: diagnoses.filter(sieve.diagnosis),
    prescriptions: prescriptions.filter(sieve.prescription),
    immunizations,
  };
}

/** Where the entries of one kind stand in a record. */
const SECTION: Record<TimelineType, RecordSection> = {
  visit: 'encounters',
  prescription: 'prescriptions',
  immunization: 'immunizations',
};

/** One kind of entry: read it, and put it on the timeline. */
const ENTRIES: Record<
  TimelineType,
  (
    records: RecordPort,
    patientNo: string,
    source: TimelineEntry['source'],
    sieve: RecordSieve,
  ) => Promise<(TimelineEntry | null)[]>
> = {
  visit: async (records, patientNo, source, sieve) =>
    (await records.encounters(patientNo)).filter(sieve.encounter).map((entry) => visitEntry(entry, source)),
  prescription: async (records, patientNo, source, sieve) =>
    (await records.prescriptions(patientNo))
      .filter(sieve.prescription)
      .map((entry) => prescriptionEntry(entry, source)),
  immunization: async (records, patientNo, source) =>
    (await records.immunizations(patientNo)).map((entry) => immunizationEntry(entry, source)),
};

@Injectable()
export class RecordService {
  constructor(
    private readonly access: PatientAccess,
    private readonly hospitals: Hospitals,
    private readonly sources: Sources,
    private readonly sensitive: Sensitive,
    private readonly clock: Clock,
  ) {}

  async summary(resident: SignedInResident, personId: string): Promise<RecordSummary> {
    const person = await this.access.require(resident, personId, 'record');
    const gathered = await this.sources.gather(person, this.#giving(SUMMARY), async (hospital, patientNo) =>
      readSummary(hospital, patientNo, await this.#sieve(person, hospital, patientNo)),
    );
    const all = this.#collector(gathered);
    return {
      allergies: newestFirst(
        all(({ allergies }, source) => allergies.map((entry) => toAllergy(entry, source))),
        ({ recordedOn }) => recordedOn,
      ),
      diagnoses: newestFirst(
        all(({ diagnoses }, source) => diagnoses.map((entry) => toDiagnosis(entry, source))),
        ({ recordedOn }) => recordedOn,
      ),
      medications: newestFirst(
        all(({ prescriptions }, source) => prescriptions.map((entry) => toMedication(entry, source))),
        ({ prescribedOn }) => prescribedOn,
      ),
      immunizations: newestFirst(
        all(({ immunizations }, source) => immunizations.map((entry) => toImmunization(entry, source))),
        ({ givenOn }) => givenOn,
      ),
      sources: gathered.sources,
      withheld: person.hidesSensitive,
    };
  }

  async timeline(resident: SignedInResident, personId: string, type?: TimelineType): Promise<Timeline> {
    const person = await this.access.require(resident, personId, 'record');
    const types = type === undefined ? TIMELINE_TYPES : [type];
    const asked = this.#giving(types.map((one) => SECTION[one]));
    const { parts, sources } = await this.sources.gather(person, asked, async (hospital, patientNo) => {
      const source = toSource(hospital, this.clock.now());
      const given = types.filter((one) => gives(hospital, SECTION[one]));
      const sieve = await this.#sieve(person, hospital, patientNo);
      const entries = await Promise.all(given.map((one) => ENTRIES[one](hospital.records, patientNo, source, sieve)));
      return entries.flat().filter((entry) => entry !== null);
    });
    const items = parts.flatMap(({ value }) => value);
    return {
      items: newestFirst(items, ({ occurredOn }) => occurredOn),
      sources,
      withheld: person.hidesSensitive,
    };
  }

  async #sieve(person: Viewed, hospital: Hospital, patientNo: string): Promise<RecordSieve> {
    return person.hidesSensitive ? readSieve(this.sensitive, hospital, patientNo) : OPEN_SIEVE;
  }

  /** Hospitals that give out at least one of these sections. */
  #giving(sections: readonly RecordSection[]): Hospital[] {
    return this.hospitals.all().filter((hospital) => sections.some((section) => gives(hospital, section)));
  }

  #collector<V>({ parts }: Gathered<V>) {
    const fetchedAt = this.clock.now();
    return <T>(pick: (value: V, source: TimelineEntry['source']) => T[]): T[] =>
      parts.flatMap(({ hospital, value }) => pick(value, toSource(hospital, fetchedAt)));
  }
}
