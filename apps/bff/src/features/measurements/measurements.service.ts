import type { AddMeasurement, Measurement, MeasurementList, MeasurementQuery } from '@kangqiao/contracts';
import { isoWithOffset, localDateOf, readingProblems } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { PatientAccess, type PersonFor } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { AppError } from '../../platform/errors/app-error';
import { Ids } from '../../platform/ids';
import { fromCursor, toCursor } from '../record/timeline-cursor';
import { MeasurementTargets } from './measurement-targets';
import { MeasuredAtWrong, MeasurementNotFound, ReadingImplausible } from './measurements.errors';
import { type Measuree, toMeasurement, toReading, toTargets } from './measurements.mapper';
import { MeasurementsStore, type StoredMeasurement } from './measurements.store';
import { PersonalTargets } from './personal-targets';

const PAGE = 50;

/** So far a phone's clock may be fast. */
const FAST_MS = 5 * 60 * 1000;

/**
 * The instant of a new measurement; by a clock that is a little fast, now.
 * @throws MeasuredAtWrong in the future or before the birth
 */
export const measuredAtOf = (text: string, birthDate: string, now: Date): Date => {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new MeasuredAtWrong('测量时间格式不正确');
  if (at.getTime() - now.getTime() > FAST_MS)
    throw new MeasuredAtWrong(`测量时间晚于现在（${isoWithOffset(now).slice(11, 16)}），请核对`);
  if (at.getUTCFullYear() < 1900 || localDateOf(at) < birthDate)
    throw new MeasuredAtWrong('测量时间早于出生日期，请核对');
  return at > now ? now : at;
};

/** What people measure: blood pressure, glucose, weight and so on. */
@Injectable()
export class MeasurementsService {
  constructor(
    private readonly access: PatientAccess,
    private readonly store: MeasurementsStore,
    private readonly targets: MeasurementTargets,
    private readonly personal: PersonalTargets,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async list(resident: SignedInResident, personId: string, query: MeasurementQuery): Promise<MeasurementList> {
    const person = await this.access.require(resident, personId, 'record');
    const { type, cursor, limit = PAGE } = query;
    const after = cursor === undefined ? null : fromCursor(cursor);
    if (cursor !== undefined && !after)
      throw new AppError('VALIDATION_FAILED', { details: [{ field: 'cursor', message: '编号格式不正确' }] });
    const [found, measuree] = await Promise.all([
      this.store.page(person.id, type, after, limit + 1),
      this.measuree(person),
    ]);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map((one) => toMeasurement(one, measuree, this.#mayRemove(resident, person, one))),
      nextCursor: found.length > limit && last ? toCursor({ occurredAt: last.measuredAt, id: last.id }) : null,
      targets: toTargets(this.targets.ageOf(person), measuree, type),
    };
  }

  /** @throws ReadingImplausible, MeasuredAtWrong, MeasurementNotFound when the person was forgotten at this moment */
  async add(resident: SignedInResident, personId: string, request: AddMeasurement): Promise<Measurement> {
    const person = await this.access.require(resident, personId, 'record');
    const reading = toReading(request);
    const problems = readingProblems(reading);
    if (problems.length > 0) throw new ReadingImplausible(problems);
    const stored: StoredMeasurement = {
      ...{ id: this.ids.next(), reading, by: 'resident', name: null, hospitalName: null },
      measuredAt: measuredAtOf(request.measuredAt, person.birthDate, this.clock.now()),
      accountId: resident.accountId,
    };
    const isKept = await this.database.transaction((tx) => this.store.add(tx, person.id, stored, null));
    if (!isKept) throw new MeasurementNotFound();
    return toMeasurement(stored, await this.measuree(person), true);
  }

  /** @throws MeasurementNotFound for what was sent by a hospital or written by somebody else, too */
  async remove(resident: SignedInResident, personId: string, id: string): Promise<void> {
    const person = await this.access.require(resident, personId, 'record');
    const stored = await this.store.one(person.id, id);
    if (!stored || !this.#mayRemove(resident, person, stored)) throw new MeasurementNotFound();
    await this.store.remove(person.id, stored);
  }

  /** By what a person's measurements are judged. */
  async measuree({ id, birthDate }: Pick<PersonFor<'record'>, 'id' | 'birthDate'>): Promise<Measuree> {
    const [personal, heights] = await Promise.all([this.personal.of(id), this.store.page(id, 'height', null, 1)]);
    return { birthDate, height: heights[0]?.reading.value ?? null, regional: this.targets.regional, personal };
  }

  /** What residents wrote: the writer, the person, and the guardian. */
  #mayRemove({ accountId }: SignedInResident, { capacity }: PersonFor<'record'>, one: StoredMeasurement): boolean {
    return one.by === 'resident' && (one.accountId === accountId || capacity !== 'family');
  }
}
