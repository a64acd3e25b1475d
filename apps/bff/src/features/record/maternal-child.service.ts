import type { GrowthPoint, MaternalChildRecord } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { dayOf } from './entry-time';
import { growthOf, isOfNewborn, isOfPregnancy, standardFor, type Told } from './maternal-child';
import type { RecordEntry } from './entry-set';
import { RecordReader } from './record-reader';
import { type SourceOf, sourcesBy, toRecordSource, toTimelineEntry } from './record.mapper';

/** The newest of each type are looked through; nobody has more visits. */
const MOST = 2_000;

const toldBy = (entry: RecordEntry<'visit' | 'diagnosis'>, on: string): Told =>
  entry.type === 'visit'
    ? { codes: [], words: [entry.content.departmentName, ...entry.content.diagnoses], on }
    : { codes: [entry.content.code], words: [entry.content.name], on };

const toGrowth = (entry: RecordEntry<'measurement'>, birthDate: string, sourceOf: SourceOf): GrowthPoint[] => {
  const measuredOn = localDateOf(entry.occurredAt);
  const growth = growthOf(entry.content, birthDate, measuredOn);
  return growth ? [{ ...growth, measuredOn, source: sourceOf(entry) }] : [];
};

/** Pregnancies, the first weeks, and how a child grows: what of the record belongs to them. */
@Injectable()
export class MaternalChildService {
  constructor(
    private readonly access: PatientAccess,
    private readonly reader: RecordReader,
  ) {}

  async of(resident: SignedInResident, personId: string): Promise<MaternalChildRecord> {
    const person = await this.access.require(resident, personId, 'record');
    const { entries, fetches } = await this.reader.newest(resident, person);
    const [told, measured] = await Promise.all([
      entries.page({ types: ['visit', 'diagnosis'] }, null, MOST),
      entries.page({ types: ['measurement'] }, null, MOST),
    ]);
    const sourceOf = sourcesBy(fetches);
    const among = (belongs: (one: Told) => boolean) =>
      told
        .filter((entry) => {
          const on = dayOf(entry.occurredAt);
          return on !== null && belongs(toldBy(entry, on));
        })
        .flatMap((entry) => toTimelineEntry(entry, sourceOf) ?? []);
    const growth = measured
      .filter(({ state }) => state === 'current')
      .flatMap((entry) => toGrowth(entry, person.birthDate, sourceOf))
      .reverse();
    return {
      pregnancy: among((one) => isOfPregnancy(one, person)),
      newborn: among((one) => isOfNewborn(one, person.birthDate)),
      growth,
      growthStandard: standardFor(growth, person.sex),
      sources: fetches.map(toRecordSource),
      withheld: person.hidesSensitive,
    };
  }
}
