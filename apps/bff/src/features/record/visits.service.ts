import type { Visit, VisitPrescription } from '@kangqiao/contracts';
import { isoWithOffset, localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { spanOf } from './entry-time';
import type { RecordEntry } from './entry-set';
import { hospitalOfLiveId } from './live-entries';
import { RecordReader } from './record-reader';
import { headlineOf } from './record-headline';
import { sourcesBy } from './record.mapper';
import { RecordEntryNotFound } from './record.errors';
import { prescribedAt } from './visit-prescriptions';

/** More than any hospital writes of one person on one day. */
const MOST_A_DAY = 500;

const coded = (diagnoses: readonly RecordEntry<'diagnosis'>[], name: string): string | null =>
  diagnoses.find(({ content }) => content.name === name)?.content.code ?? null;

const formerOf = (entry: RecordEntry<'visit'>) => ({
  ...headlineOf(entry),
  fetchedAt: isoWithOffset(entry.fetchedAt),
});

/** As a visit tells it. */
export const toVisitPrescription = ({ content }: Pick<RecordEntry<'prescription'>, 'content'>): VisitPrescription => ({
  name: content.medication,
  dosage: content.dosage,
});

/** One visit with what came of it. */
@Injectable()
export class VisitsService {
  constructor(
    private readonly access: PatientAccess,
    private readonly reader: RecordReader,
  ) {}

  /** @throws RecordEntryNotFound */
  async one(resident: SignedInResident, personId: string, entryId: string): Promise<Visit> {
    const person = await this.access.require(resident, personId, 'record');
    const { entries, fetches } = await this.reader.asKnown(resident, person, hospitalOfLiveId(entryId));
    const visit = await entries.one(entryId, 'visit');
    if (!visit) throw new RecordEntryNotFound();
    resident.subject.hospitalId = visit.hospitalId;
    const day = localDateOf(visit.occurredAt);
    const [thatDay, former] = await Promise.all([
      entries.page({ ...spanOf(day, day), hospitalId: visit.hospitalId }, null, MOST_A_DAY),
      entries.formerly<'visit'>(visit),
    ]);
    const listed = thatDay.filter(({ fileId, state }) => fileId === visit.fileId && state === 'current');
    const all = <T extends RecordEntry['type']>(type: T): RecordEntry<T>[] =>
      listed.filter((entry) => entry.type === type) as RecordEntry<T>[];
    const visits = [visit, ...all('visit').filter(({ id }) => id !== visit.id)];
    const { own, ofDay } = prescribedAt(visit, visits, all('prescription'));
    const { kind, departmentName, doctorName, diagnoses } = visit.content;
    return {
      id: visit.id,
      kind,
      occurredOn: day,
      departmentName,
      doctorName,
      diagnoses: diagnoses.map((name) => ({ name, code: coded(all('diagnosis'), name) })),
      prescriptions: own.map(toVisitPrescription),
      prescriptionsOfDay: ofDay.map(toVisitPrescription),
      measurements: all('measurement').map(({ content: { name, value, unit, measuredAt } }) => ({
        name,
        value,
        unit,
        measuredAt: isoWithOffset(measuredAt),
      })),
      documents: all('document').map(({ id, content: { title, createdAt } }) => ({
        id,
        title,
        createdAt: isoWithOffset(createdAt),
      })),
      otherVisitsThatDay: visits.length - 1,
      formerly: former.map(formerOf),
      source: sourcesBy(fetches)(visit),
    };
  }
}
