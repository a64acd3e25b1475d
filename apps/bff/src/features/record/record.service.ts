import {
  TIMELINE_TYPES,
  type RecordSummary,
  type Timeline,
  type TimelineEntry,
  type TimelineType,
} from '@kangqiao/contracts';
import type { Hospital, RecordPort } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { type Gathered, Sources } from '../../hospitals/sources';
import { PatientAccess } from '../../platform/access/patient-access';
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

/** Newest first; what has no day comes last. */
const newestFirst = <T>(items: T[], dayOf: (item: T) => string | null): T[] =>
  items.sort((a, b) => (dayOf(b) ?? '').localeCompare(dayOf(a) ?? ''));

async function readSummary(records: RecordPort, patientNo: string) {
  const [allergies, diagnoses, prescriptions, immunizations] = await Promise.all([
    records.allergies(patientNo),
    records.diagnoses(patientNo),
    records.prescriptions(patientNo),
    records.immunizations(patientNo),
  ]);
  return { allergies, diagnoses, prescriptions, immunizations };
}

/** One kind of entry: read it, and put it on the timeline. */
const ENTRIES: Record<
  TimelineType,
  (records: RecordPort, patientNo: string, source: TimelineEntry['source']) => Promise<(TimelineEntry | null)[]>
> = {
  visit: async (records, patientNo, source) =>
    (await records.encounters(patientNo)).map((entry) => visitEntry(entry, source)),
  prescription: async (records, patientNo, source) =>
    (await records.prescriptions(patientNo)).map((entry) => prescriptionEntry(entry, source)),
  immunization: async (records, patientNo, source) =>
    (await records.immunizations(patientNo)).map((entry) => immunizationEntry(entry, source)),
};

@Injectable()
export class RecordService {
  constructor(
    private readonly access: PatientAccess,
    private readonly hospitals: Hospitals,
    private readonly sources: Sources,
    private readonly clock: Clock,
  ) {}

  async summary(resident: SignedInResident, personId: string): Promise<RecordSummary> {
    const person = await this.access.require(resident, personId, 'record');
    const gathered = await this.sources.gather(person, this.#withRecord(), (hospital, patientNo) =>
      readSummary(hospital.records, patientNo),
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
    };
  }

  async timeline(resident: SignedInResident, personId: string, type?: TimelineType): Promise<Timeline> {
    const person = await this.access.require(resident, personId, 'record');
    const types = type === undefined ? TIMELINE_TYPES : [type];
    const { parts, sources } = await this.sources.gather(person, this.#withRecord(), async (hospital, patientNo) => {
      const source = toSource(hospital, this.clock.now());
      const entries = await Promise.all(types.map((one) => ENTRIES[one](hospital.records, patientNo, source)));
      return entries.flat().filter((entry) => entry !== null);
    });
    const items = parts.flatMap(({ value }) => value);
    return { items: newestFirst(items, ({ occurredOn }) => occurredOn), sources };
  }

  #withRecord(): Hospital[] {
    return this.hospitals.all().filter(({ capabilities }) => capabilities.record);
  }

  #collector<V>({ parts }: Gathered<V>) {
    const fetchedAt = this.clock.now();
    return <T>(pick: (value: V, source: TimelineEntry['source']) => T[]): T[] =>
      parts.flatMap(({ hospital, value }) => pick(value, toSource(hospital, fetchedAt)));
  }
}
